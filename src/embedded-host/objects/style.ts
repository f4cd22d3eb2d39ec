import { notEmulated, refusal } from './refusal';
import { child, type Members, readOnly, RichCollection, RichObject } from './richObject';

/** `workbook.styles`: of the cell styles only `Normal` is known, which is what cells without any formatting have. */
export class StyleCollection extends RichCollection {
  readonly className = 'StyleCollection';

  items(): never {
    throw notEmulated(this.className, 'Items');
  }

  protected find(name: string): RichObject {
    if (name !== 'Normal') throw refusal('ApiNotFound', 'not emulated: styles other than Normal');
    return new NormalStyle(this.client);
  }
}

/** `Excel.Style`, to be read only. */
class NormalStyle extends RichObject {
  readonly className = 'Style';

  protected members(): Members {
    return {
      Name: readOnly(() => 'Normal'),
      BuiltIn: readOnly(() => true),
      Font: child(() => new StyleFont(this.client)),
    };
  }
}

class StyleFont extends RichObject {
  readonly className = 'RangeFont';

  protected members(): Members {
    const { formats } = this.client.workbook;
    return {
      Name: readOnly(() => formats.at(0).font.name),
      Size: readOnly(() => formats.at(0).font.size),
    };
  }
}
