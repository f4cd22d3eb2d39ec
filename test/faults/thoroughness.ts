/** `FAULTS=all` interrupts at every action and lets everybody step in everywhere; without it some are picked by seed. */
const ALL = process.env['FAULTS'] === 'all';

/** Change it to try others; a failure tells the place itself. */
const SEED = Number(process.env['FAULTS_SEED'] ?? 20_261_122);

/** How many places of one batch are interrupted when not all are. */
const PLACES = 10;

/** Counts of actions that are done before a batch of so many stops: all of a small one, a stride through a large one. */
export function stopsIn(actions: number): number[] {
  const all = [...Array(actions).keys()];
  if (ALL || actions <= PLACES) return all;
  const stride = Math.ceil(actions / PLACES);
  const first = SEED % stride;
  return all.filter((done) => done % stride === first || done === 0 || done === actions - 1);
}

/** All of them, or so many, picked by seed. */
export function some<T>(all: readonly T[], count: number, salt: string): readonly T[] {
  if (ALL || all.length <= count) return all;
  let state = [...salt].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) >>> 0, SEED);
  const left = [...all];
  return Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return left.splice(Math.floor((state / 2 ** 32) * left.length), 1);
  }).flat();
}
