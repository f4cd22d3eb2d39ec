import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Sizes of the built add-in's JavaScript in bytes; Office.js comes from its own CDN and is not among it. */
export interface BundleFigures {
  readonly firstLoad: number;
  readonly firstLoadGzip: number;
  /** What is loaded when it is needed first. */
  readonly onDemandGzip: number;
}

/** @returns `undefined` where `npm run build` has not been run */
export function measureBundle(folder = 'dist/addin'): BundleFigures | undefined {
  const page = join(folder, 'taskpane.html');
  if (!existsSync(page)) return undefined;
  const scripts = [...readFileSync(page, 'utf8').matchAll(/<script[^>]*\ssrc="?([^\s">:]+\.js)/g)].map(
    ([, source = '']) => readFileSync(join(folder, source)),
  );
  const lazy = join(folder, 'lazy');
  const onDemand = existsSync(lazy) ? readdirSync(lazy).filter((name) => name.endsWith('.js')) : [];
  return {
    firstLoad: sum(scripts.map(({ length }) => length)),
    firstLoadGzip: sum(scripts.map((script) => gzipSync(script, { level: 9 }).length)),
    onDemandGzip: sum(onDemand.map((name) => gzipSync(readFileSync(join(lazy, name)), { level: 9 }).length)),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
