import { flag } from './argument';
import { type Members, readWrite, RichObject } from './richObject';

/** `context.runtime`. */
export class RuntimeObject extends RichObject {
  readonly className = 'Runtime';

  protected members(): Members {
    const { client } = this;
    return {
      // "Toggle JavaScript events in the current task pane or content add-in."
      EnableEvents: readWrite(
        () => client.eventsEnabled,
        flag,
        (enabled) => {
          client.eventsEnabled = enabled;
        },
      ),
    };
  }
}
