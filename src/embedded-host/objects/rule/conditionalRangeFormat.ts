import type { Color } from '../../model/format';
import type { RuleFormat } from '../../model/rules';
import { flag, oneOf, optional, text } from '../argument';
import type { ClientState } from '../clientState';
import { color, hexOf } from '../format/color';
import { refusal } from '../refusal';
import { child, type Json, type Member, type Members, method, readWrite, RichObject } from '../richObject';
import type { ConditionalFormatObject } from './conditionalFormat';

/** Reads and changes the format of a rule. */
export interface FormatOwner {
  format(): RuleFormat;
  change(changes: FormatChanges): void;
}

/** `undefined` takes a setting away. */
type FormatChanges = { readonly [K in keyof RuleFormat]?: RuleFormat[K] | undefined };

/** The format of a conditional format's rule, for the objects below. */
export function formatOwner(parent: ConditionalFormatObject): FormatOwner {
  const formatted = () => {
    const { rule } = parent.rule;
    if (!('format' in rule)) throw refusal('ItemNotFound');
    return rule;
  };
  return {
    format: () => formatted().format,
    change: (changes) => {
      // The file's own XML says what was; what is set from here on stands in the properties alone.
      const { raw: _, ...rest } = { ...formatted().format, ...changes };
      const format: RuleFormat = Object.fromEntries(
        Object.entries(rest).filter(([, value]) => value !== undefined),
      );
      parent.put({ ...formatted(), format });
    },
  };
}

/** `Excel.ConditionalRangeFormat`. */
export class ConditionalRangeFormat extends RichObject {
  readonly className = 'ConditionalRangeFormat';

  constructor(
    client: ClientState,
    private readonly owner: FormatOwner,
  ) {
    super(client);
  }

  protected members(): Members {
    const { client, owner } = this;
    return {
      Fill: child(() => new ConditionalRangeFill(client, owner)),
      Font: child(() => new ConditionalRangeFont(client, owner)),
      // "Cleared if null is passed in."
      NumberFormat: readWrite(
        () => owner.format().numberFormat ?? null,
        optional(text),
        (numberFormat) => owner.change({ numberFormat }),
      ),
      ClearFormat: method([], () =>
        owner.change({ numberFormat: undefined, fillColor: undefined, ...CLEAR_FONT }),
      ),
    };
  }
}

const CLEAR_FONT = {
  fontColor: undefined,
  bold: undefined,
  italic: undefined,
  underline: undefined,
  strikethrough: undefined,
};

/** `Excel.ConditionalRangeFill`. */
class ConditionalRangeFill extends RichObject {
  readonly className = 'ConditionalRangeFill';

  constructor(
    client: ClientState,
    private readonly owner: FormatOwner,
  ) {
    super(client);
  }

  protected members(): Members {
    const { owner } = this;
    return {
      Color: colorMember(
        this.client,
        () => owner.format().fillColor,
        (fillColor) => owner.change({ fillColor }),
      ),
      Clear: method([], () => owner.change({ fillColor: undefined })),
    };
  }
}

const UNDERLINES = { None: 'none', Single: 'single', Double: 'double' } as const;

/** `Excel.ConditionalRangeFont`: what the rule does not set reads as `null`. */
class ConditionalRangeFont extends RichObject {
  readonly className = 'ConditionalRangeFont';

  constructor(
    client: ClientState,
    private readonly owner: FormatOwner,
  ) {
    super(client);
  }

  protected members(): Members {
    const { owner } = this;
    const toggle = (key: 'bold' | 'italic' | 'strikethrough'): Member =>
      readWrite(
        () => owner.format()[key] ?? null,
        flag,
        (on) => owner.change({ [key]: on }),
      );
    return {
      Color: colorMember(
        this.client,
        () => owner.format().fontColor,
        (fontColor) => owner.change({ fontColor }),
      ),
      Bold: toggle('bold'),
      Italic: toggle('italic'),
      Strikethrough: toggle('strikethrough'),
      Underline: readWrite(
        () => underlineName(owner.format().underline),
        oneOf('None', 'Single', 'Double'),
        (style) => owner.change({ underline: UNDERLINES[style] }),
      ),
      Clear: method([], () => owner.change(CLEAR_FONT)),
    };
  }
}

function underlineName(style: RuleFormat['underline']): Json {
  if (style === undefined) return null;
  return style === 'none' ? 'None' : style === 'single' ? 'Single' : 'Double';
}

/** A colour that may be missing: '' or `null` takes it away. */
function colorMember(
  client: ClientState,
  get: () => Color | undefined,
  set: (shade: Color | undefined) => void,
): Member {
  return readWrite(
    () => {
      const shade = get();
      return shade ? hexOf(client.workbook, shade, '#000000') : null;
    },
    optional((value) => (value === '' ? undefined : color(value))),
    set,
  );
}
