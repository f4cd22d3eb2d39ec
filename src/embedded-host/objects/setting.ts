import { anything, type Argument, text } from './argument';
import type { ClientState } from './clientState';
import { refusal } from './refusal';
import {
  type Identity,
  type Json,
  type Members,
  method,
  readOnly,
  readWrite,
  RichCollection,
  RichObject,
} from './richObject';

/** A key and a JSON value that an add-in keeps in the workbook. */
class Setting extends RichObject {
  readonly className = 'Setting';

  constructor(
    client: ClientState,
    private readonly key: string,
  ) {
    super(client);
  }

  override identity(): Identity {
    return { _Id: this.key };
  }

  protected members(): Members {
    const { workbook } = this.client;
    return {
      Key: readOnly(() => this.key),
      Value: readWrite(
        () => this.value(),
        anything,
        (value) => putSetting(this.client, this.key, value),
      ),
      Delete: method([], () => {
        this.value();
        const rest = new Map(workbook.settings);
        rest.delete(this.key);
        workbook.settings = rest;
        workbook.noteChange({ kind: 'structure', what: 'setting' });
      }),
    };
  }

  private value(): Json {
    const stored = this.client.workbook.settings.get(this.key);
    if (stored === undefined) throw refusal('ItemNotFound');
    return parseStored(stored);
  }
}

/** `workbook.settings`. Keys tell upper from lower case. */
export class SettingCollection extends RichCollection {
  readonly className = 'SettingCollection';

  items(): readonly RichObject[] {
    return [...this.client.workbook.settings.keys()].map((key) => new Setting(this.client, key));
  }

  protected find(key: string): RichObject | undefined {
    return this.client.workbook.settings.has(key) ? new Setting(this.client, key) : undefined;
  }

  protected override ownMembers(): Members {
    return {
      // "Sets or adds the specified setting to the workbook."
      Add: method([text, anything], (key, value) => {
        putSetting(this.client, key, value);
        return new Setting(this.client, key);
      }),
    };
  }
}

function putSetting(client: ClientState, key: string, value: Argument): void {
  const { workbook } = client;
  workbook.settings = new Map(workbook.settings).set(key, JSON.stringify(value ?? null));
  workbook.noteChange({ kind: 'structure', what: 'setting' });
}

function parseStored(stored: string): Json {
  // The edge: settings are kept as the JSON text that was put in.
  return JSON.parse(stored) as Json;
}
