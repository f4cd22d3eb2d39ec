import type { ClientState } from '../clientState';
import { type Member, type Members, type Reply, RichObject } from '../richObject';

/**
 * Several objects of one class as one: what is set is set of each, what is read is `null` where they differ, as Excel
 * answers for a `RangeAreas` and for mixed cells.
 */
export class Together extends RichObject {
  readonly className: string;

  /** @param objects at least one, all of the class of the first */
  constructor(
    client: ClientState,
    private readonly objects: readonly [RichObject, ...RichObject[]],
  ) {
    super(client);
    this.className = objects[0].className;
  }

  protected members(): Members {
    const names = Object.keys(this.objects[0].allMembers);
    return Object.fromEntries(names.map((name) => [name, this.togetherOf(name)]));
  }

  private togetherOf(name: string): Member {
    const [first, ...others] = this.objects;
    const members = [first.member(name), ...others.map((object) => object.member(name))];
    const [one] = members as [Member, ...Member[]];
    switch (one.kind) {
      case 'scalar':
        return {
          kind: 'scalar',
          get: () => {
            const values = members.map((member) => (member.kind === 'scalar' ? member.get() : null));
            const [value = null] = values;
            return values.every((other) => JSON.stringify(other) === JSON.stringify(value)) ? value : null;
          },
          ...(one.set && {
            set: (value) => {
              for (const member of members) if (member.kind === 'scalar') member.set?.(value);
            },
          }),
        };
      case 'child':
        return {
          kind: 'child',
          get: () =>
            this.joined(members.map((member) => (member.kind === 'child' ? member.get() : null))) ?? null,
        };
      case 'method':
        return {
          kind: 'method',
          call: (args) => {
            const replies: Reply[] = members.map((member) =>
              member.kind === 'method' ? member.call(args) : undefined,
            );
            return this.joined(replies) ?? replies[0];
          },
        };
    }
  }

  /** Objects as one; undefined where they are none. */
  private joined(objects: readonly Reply[]): Together | undefined {
    const [first, ...others] = objects.filter((object) => object instanceof RichObject);
    return first && new Together(this.client, [first, ...others]);
  }
}
