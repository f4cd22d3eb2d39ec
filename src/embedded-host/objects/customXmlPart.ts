import { text } from './argument';
import type { ClientState } from './clientState';
import { refusal } from './refusal';
import { type Identity, type Members, method, readOnly, RichCollection, RichObject } from './richObject';
import type { CustomXmlPart } from '../model/workbook';

/** `Excel.CustomXmlPart`. */
class CustomXmlPartObject extends RichObject {
  readonly className = 'CustomXmlPart';

  constructor(
    client: ClientState,
    private readonly id: string,
  ) {
    super(client);
  }

  override identity(): Identity {
    return { Id: this.id };
  }

  protected members(): Members {
    const { workbook } = this.client;
    const replace = (replacement: readonly CustomXmlPart[]): void => {
      const { part } = this;
      workbook.customXmlParts = workbook.customXmlParts.flatMap((it) => (it === part ? replacement : [it]));
      workbook.noteChange({ kind: 'structure', what: 'other' });
    };
    return {
      Id: readOnly(() => this.id),
      NamespaceUri: readOnly(() => this.part.namespaceUri),
      GetXml: method([], () => this.part.xml),
      SetXml: method([text], (xml) => replace([{ id: this.id, xml, namespaceUri: namespaceOf(xml) }])),
      Delete: method([], () => replace([])),
    };
  }

  private get part(): CustomXmlPart {
    const found = this.client.workbook.customXmlParts.find((it) => it.id === this.id);
    if (!found) throw refusal('ItemNotFound');
    return found;
  }
}

/** `workbook.customXmlParts`, or those of one namespace. */
export class CustomXmlPartCollection extends RichCollection {
  readonly className: string;

  constructor(
    client: ClientState,
    private readonly namespaceUri?: string,
  ) {
    super(client);
    this.className = namespaceUri === undefined ? 'CustomXmlPartCollection' : 'CustomXmlPartScopedCollection';
  }

  items(): readonly RichObject[] {
    return this.parts().map((part) => new CustomXmlPartObject(this.client, part.id));
  }

  protected find(key: string): RichObject | undefined {
    return this.parts().some((part) => part.id === key)
      ? new CustomXmlPartObject(this.client, key)
      : undefined;
  }

  protected override ownMembers(): Members {
    const { workbook } = this.client;
    return {
      Add: method([text], (xml) => {
        const id = freeId(workbook.customXmlParts);
        workbook.customXmlParts = [...workbook.customXmlParts, { id, xml, namespaceUri: namespaceOf(xml) }];
        workbook.noteChange({ kind: 'structure', what: 'other' });
        return new CustomXmlPartObject(this.client, id);
      }),
      GetByNamespace: method([text], (uri) => new CustomXmlPartCollection(this.client, uri)),
      // "If the collection contains exactly one item, this method returns it. Otherwise, this method produces an error."
      GetOnlyItem: method([], () => {
        const item = this.onlyItem();
        if (!item) throw refusal('ItemNotFound');
        return item;
      }),
      GetOnlyItemOrNullObject: method([], () => this.onlyItem() ?? null),
    };
  }

  private onlyItem(): RichObject | undefined {
    const items = this.items();
    return items.length === 1 ? items[0] : undefined;
  }

  private parts(): readonly CustomXmlPart[] {
    const { customXmlParts } = this.client.workbook;
    return this.namespaceUri === undefined
      ? customXmlParts
      : customXmlParts.filter((part) => part.namespaceUri === this.namespaceUri);
  }
}

/** The namespace of the root element; `InvalidArgument` for what is no XML element. */
function namespaceOf(xml: string): string {
  const root = /<([A-Za-z_][\w.-]*:)?[A-Za-z_][\w.-]*(\s[^>]*)?>/.exec(xml);
  if (!root) throw refusal('InvalidArgument');
  const prefix = root[1]?.slice(0, -1);
  const attributes = root[2] ?? '';
  for (const [, name, value] of attributes.matchAll(/\s(xmlns(?::[\w.-]+)?)\s*=\s*["']([^"']*)["']/g))
    if (name === (prefix ? `xmlns:${prefix}` : 'xmlns')) return value ?? '';
  return '';
}

function freeId(parts: readonly CustomXmlPart[]): string {
  for (let number = parts.length + 1; ; number++) {
    const id = `{${number.toString(16).toUpperCase().padStart(8, '0')}-0000-4000-A000-000000000000}`;
    if (!parts.some((part) => part.id === id)) return id;
  }
}
