// replaced by the words worktree
const TOTAL =
  /^(?:grand |overall )?(?:total|totals|sum|gesamt|summe|totaal|totale|totaux|suma|soma|summa)$/iu;
export function isTotalName(text: string): boolean {
  return TOTAL.test(text.trim());
}
