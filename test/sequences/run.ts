import { play } from './play';
import { printed } from './print';
import { shrink } from './shrink';
import { sequenceOf } from './step';

/** `npm run test:sequences -- --seeds 1..1000`: plays them, prints what broke, cut down, and how many by kind. */
async function run(first: number, last: number, examples: number): Promise<void> {
  const broken = new Map<string, number[]>();
  for (let seed = first; seed <= last; seed++) {
    const steps = sequenceOf(seed);
    const { breach } = await play(steps);
    if (breach === undefined) continue;
    const seeds = [...(broken.get(breach.kind) ?? []), seed];
    broken.set(breach.kind, seeds);
    if (seeds.length > examples) continue;
    const small = await shrink(steps, breach.kind);
    console.log(`${printed(small.steps, small.played, seed)}\n`);
  }
  const count = [...broken.values()].reduce((sum, seeds) => sum + seeds.length, 0);
  console.log(`${last - first + 1} sequences, ${count} broken`);
  for (const [kind, seeds] of [...broken].sort(([, a], [, b]) => b.length - a.length))
    console.log(`  ${String(seeds.length).padStart(4)}  ${kind}  (seeds ${seeds.slice(0, 8).join(', ')})`);
  process.exitCode = count === 0 ? 0 : 1;
}

const [, from = '1', to = from] = /^(\d+)(?:\.\.(\d+))?$/.exec(argument('--seeds') ?? '1..1000') ?? [];
void run(Number(from), Number(to), Number(argument('--examples') ?? 1));

function argument(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}
