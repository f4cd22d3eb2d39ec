import { play } from './play';
import { printed } from './print';
import { shrink } from './shrink';
import { sequenceOf } from './step';

/**
 * `npm run test:sequences -- --seeds 1..1000`, or `--seeds 7,31,200..240`: plays them, prints what broke, cut down, and
 * how many by kind.
 */
async function run(seeds: readonly number[], examples: number): Promise<void> {
  const broken = new Map<string, number[]>();
  for (const seed of seeds) {
    const steps = sequenceOf(seed);
    const { breach } = await play(steps);
    if (breach === undefined) continue;
    const alike = [...(broken.get(breach.kind) ?? []), seed];
    broken.set(breach.kind, alike);
    if (alike.length > examples) continue;
    const small = await shrink(steps, breach.kind);
    console.log(`${printed(small.steps, small.played, seed)}\n`);
  }
  const count = [...broken.values()].reduce((sum, alike) => sum + alike.length, 0);
  console.log(`${seeds.length} sequences, ${count} broken`);
  for (const [kind, alike] of [...broken].sort(([, a], [, b]) => b.length - a.length))
    console.log(`  ${String(alike.length).padStart(4)}  ${kind}  (seeds ${alike.slice(0, 8).join(', ')})`);
  process.exitCode = count === 0 ? 0 : 1;
}

void run(seedsIn(argument('--seeds') ?? '1..1000'), Number(argument('--examples') ?? 1));

function seedsIn(list: string): number[] {
  return list.split(',').flatMap((part) => {
    const [, first, last = first] = /^(\d+)(?:\.\.(\d+))?$/.exec(part) ?? [];
    if (first === undefined) throw new Error(`"${part}" is no seed, and no two with ".." between.`);
    return Array.from({ length: Number(last) - Number(first) + 1 }, (_, n) => Number(first) + n);
  });
}

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
