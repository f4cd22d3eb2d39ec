import { translateFormula } from '../../formula/translateFormula';
import type { ConditionalRule } from '../../model/rules';
import type { Sheet } from '../../model/sheet';
import { areasReference } from '../cellReference';
import { childrenNamed, type XmlElement } from '../package/xml';
import {
  attributesXml,
  escapeXml,
  openingTag,
  rawElement,
  splice,
  withAttributes,
  withInner,
} from '../package/xmlText';
import { sameValue } from '../sameValue';
import type { StyleWriter } from '../styles/styleWriter';
import { x14Groups, X14_RULES_URI, type RuleOrigin, type RulePlace } from './readRules';
import { ruleXml, X14_NAMESPACE } from './ruleXml';
import type { ExtensionChange } from './extensions';
import type { SheetOrigin } from './sheetOrigin';

/** A rule's XML and the group of the file in which it stands, when it still is over the same cells. */
interface Piece {
  readonly xml: string;
  readonly rule: ConditionalRule;
  readonly place?: RulePlace;
}

/**
 * Writes a sheet's conditional formats when they are not those that were read. Rules that are the same keep their XML
 * and their group; their numbers change only where others were put before them.
 */
export function writeRules(
  sheet: Sheet,
  origin: SheetOrigin,
  styles: StyleWriter,
  changes: Map<string, string>,
): ExtensionChange | undefined {
  if (sameRules(sheet.rules, origin.facets.rules)) return undefined;
  const main: Piece[] = [];
  const extended: Piece[] = [];
  const newLink = linkIds(origin);
  let last = 0;
  for (const rule of [...sheet.rules].sort((a, b) => a.priority - b.priority)) {
    const from = originOf(rule, sheet, origin);
    const kept = from && sameValue(rule.rule, from.rule.rule) ? from : undefined;
    last = from?.priority !== undefined && from.priority > last ? from.priority : last + 1;
    const xml = kept ? undefined : ruleXml(rule, last, styles, newLink);
    add(main, rule, kept ? keptXml(rule, kept, kept.main, last, origin.text) : xml?.main, from, from?.main);
    add(
      extended,
      rule,
      kept ? keptXml(rule, kept, kept.extended, last, origin.text) : xml?.extended,
      from,
      from?.extended,
    );
  }
  changes.set('conditionalFormatting', mainXml(main, origin));
  const inner = extendedXml(extended, origin);
  const before = x14Groups(origin.root).map((group) => rawElement(origin.text, group));
  return inner === before.join('')
    ? undefined
    : { uri: X14_RULES_URI, name: 'conditionalFormattings', inner };
}

function add(
  pieces: Piece[],
  rule: ConditionalRule,
  xml: string | undefined,
  from: RuleOrigin | undefined,
  place: RulePlace | undefined,
): void {
  if (xml === undefined) return;
  const stays = from && place && sameValue(from.rule.areas, rule.areas);
  pieces.push({ xml, rule, ...(stays && { place }) });
}

/** A rule that was taken away and made again is the rule that it was. */
function originOf(rule: ConditionalRule, sheet: Sheet, origin: SheetOrigin): RuleOrigin | undefined {
  const known = origin.rules.get(rule.id);
  if (known) return known;
  const present = new Set(sheet.rules.map(({ id }) => id));
  return [...origin.rules.values()].find(
    (candidate) => !present.has(candidate.rule.id) && sameRule(candidate.rule, rule),
  );
}

function keptXml(
  rule: ConditionalRule,
  { rule: read }: RuleOrigin,
  place: RulePlace | undefined,
  priority: number,
  text: string,
): string | undefined {
  if (!place) return undefined;
  const { element } = place;
  const tag = openingTag(text, element);
  const changes: Record<string, number | boolean | undefined> = {};
  // The second half of a data bar has no number of its own.
  if (element.attributes.priority !== undefined && Number(element.attributes.priority) !== priority)
    changes.priority = priority;
  if (rule.stopIfTrue !== read.stopIfTrue) changes.stopIfTrue = rule.stopIfTrue || undefined;
  const raw = shiftedFormulas(rule, read, element, text);
  return Object.keys(changes).length === 0 ? raw : withAttributes(tag, changes) + raw.slice(tag.length);
}

/** Kinds without a formula in the model have one in the file all the same, about the first of their cells. */
function shiftedFormulas(
  rule: ConditionalRule,
  read: ConditionalRule,
  element: XmlElement,
  text: string,
): string {
  const raw = rawElement(text, element);
  const hasOwnFormula = rule.rule.kind === 'custom' || rule.rule.kind === 'cellValue';
  const [now, before] = [rule.areas[0], read.areas[0]];
  if (hasOwnFormula || !now || !before || (now.top === before.top && now.left === before.left)) return raw;
  return splice(
    raw,
    childrenNamed(element, 'formula').map((formula) => ({
      start: formula.innerStart - element.start,
      end: formula.innerEnd - element.start,
      with: escapeXml(translateFormula(formula.text, now.top - before.top, now.left - before.left)),
    })),
  );
}

function mainXml(pieces: readonly Piece[], { root, text }: SheetOrigin): string {
  const groups = childrenNamed(root, 'conditionalFormatting').map((group) => groupXml(group, pieces, text));
  const rest = pieces
    .filter(({ place }) => !place)
    .map(
      ({ xml, rule }) =>
        `<conditionalFormatting sqref="${areasReference(rule.areas)}">${xml}</conditionalFormatting>`,
    );
  return [...groups, ...rest].join('');
}

function extendedXml(pieces: readonly Piece[], { root, text }: SheetOrigin): string {
  const groups = x14Groups(root).map((group) => groupXml(group, pieces, text));
  const namespaces = attributesXml({
    'xmlns:x14': X14_NAMESPACE,
    'xmlns:xm': 'http://schemas.microsoft.com/office/excel/2006/main',
  });
  const rest = pieces
    .filter(({ place }) => !place)
    .map(
      ({ xml, rule }) =>
        `<x14:conditionalFormatting${namespaces}>${xml}<xm:sqref>${areasReference(rule.areas)}</xm:sqref></x14:conditionalFormatting>`,
    );
  return [...groups, ...rest].join('');
}

/** A group of the file with those of its rules that are still there, as they stand; nothing when none is. */
function groupXml(group: XmlElement, pieces: readonly Piece[], text: string): string {
  const own = new Map(
    pieces.flatMap((piece) =>
      piece.place?.group === group ? [[piece.place.element, piece.xml] as const] : [],
    ),
  );
  if (own.size === 0) return '';
  const children = group.children.map((part) =>
    part.local === 'cfRule' ? (own.get(part) ?? '') : rawElement(text, part),
  );
  const unchanged = group.children.every((part, i) => children[i] === rawElement(text, part));
  return unchanged ? rawElement(text, group) : withInner(text, group, children.join(''));
}

/** Gives ids of Excel's shape that the sheet does not use yet. */
function linkIds(origin: SheetOrigin): () => string {
  const used = origin.text.toUpperCase();
  let n = 0;
  return () => {
    let id;
    do id = `{00000000-000E-4000-8000-${(++n).toString(16).padStart(12, '0').toUpperCase()}}`;
    while (used.includes(id));
    return id;
  };
}

function sameRule(a: ConditionalRule, b: ConditionalRule): boolean {
  return a.stopIfTrue === b.stopIfTrue && sameValue(a.areas, b.areas) && sameValue(a.rule, b.rule);
}

function sameRules(a: readonly ConditionalRule[], b: readonly ConditionalRule[]): boolean {
  if (a === b) return true;
  const sorted = [...a].sort((x, y) => x.priority - y.priority);
  return (
    a.length === b.length &&
    b.every((rule, i) => {
      const other = sorted[i];
      return other !== undefined && sameRule(rule, other);
    })
  );
}
