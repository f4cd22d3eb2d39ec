import { readFormula, writeFormula } from '../formulaText';
import type { CellValueOperator, Validation } from '../../model/rules';
import { areasReference, parseAreas } from '../cellReference';
import { attribute, booleanAttribute, child, type XmlElement } from '../package/xml';
import { attributesXml, escapeXml } from '../package/xmlText';
import { escapeString, unescapeString } from '../strings';

const TYPES: Readonly<Record<string, Validation['type']>> = {
  none: 'none',
  whole: 'wholeNumber',
  decimal: 'decimal',
  list: 'list',
  date: 'date',
  time: 'time',
  textLength: 'textLength',
  custom: 'custom',
};

export const OPERATORS: Readonly<Record<string, CellValueOperator>> = {
  between: 'between',
  notBetween: 'notBetween',
  equal: 'equalTo',
  notEqual: 'notEqualTo',
  greaterThan: 'greaterThan',
  lessThan: 'lessThan',
  greaterThanOrEqual: 'greaterThanOrEqual',
  lessThanOrEqual: 'lessThanOrEqual',
};

/** The word of the file for a word of the model, by a table that leads the other way. */
export function fileWord(words: Readonly<Record<string, string>>, word: string): string {
  return Object.keys(words).find((key) => words[key] === word) ?? word;
}

/** A `dataValidation`, or its x14 cousin whose formulas and areas stand in elements of their own. */
export function readValidation(element: XmlElement): Validation {
  const errorStyle = attribute(element, 'errorStyle');
  const formula = (name: string): string => {
    const holder = child(element, name);
    return readFormula(child(holder, 'f')?.text ?? holder?.text ?? '');
  };
  const words = (name: string): string => unescapeString(attribute(element, name) ?? '');
  return {
    areas: parseAreas(attribute(element, 'sqref') ?? child(element, 'sqref')?.text ?? ''),
    type: TYPES[attribute(element, 'type') ?? 'none'] ?? 'none',
    operator: OPERATORS[attribute(element, 'operator') ?? 'between'] ?? 'between',
    formula1: formula('formula1'),
    formula2: formula('formula2'),
    ignoreBlank: booleanAttribute(element, 'allowBlank'),
    // The attribute says the opposite of its name.
    inCellDropDown: !booleanAttribute(element, 'showDropDown'),
    errorAlert: {
      show: booleanAttribute(element, 'showErrorMessage'),
      style: errorStyle === 'warning' || errorStyle === 'information' ? errorStyle : 'stop',
      title: words('errorTitle'),
      message: words('error'),
    },
    prompt: {
      show: booleanAttribute(element, 'showInputMessage'),
      title: words('promptTitle'),
      message: words('prompt'),
    },
  };
}

/** A validation as a `dataValidation` of the sheet itself. */
export function validationXml(validation: Validation): string {
  const { errorAlert, prompt } = validation;
  const compares = !['none', 'list', 'custom'].includes(validation.type);
  const attributes = attributesXml({
    type: validation.type === 'none' ? undefined : fileWord(TYPES, validation.type),
    errorStyle: errorAlert.style === 'stop' ? undefined : errorAlert.style,
    operator:
      compares && validation.operator !== 'between' ? fileWord(OPERATORS, validation.operator) : undefined,
    allowBlank: validation.ignoreBlank || undefined,
    showDropDown: validation.inCellDropDown ? undefined : true,
    showInputMessage: prompt.show || undefined,
    showErrorMessage: errorAlert.show || undefined,
    errorTitle: errorAlert.title ? escapeString(errorAlert.title) : undefined,
    error: errorAlert.message ? escapeString(errorAlert.message) : undefined,
    promptTitle: prompt.title ? escapeString(prompt.title) : undefined,
    prompt: prompt.message ? escapeString(prompt.message) : undefined,
    sqref: areasReference(validation.areas),
  });
  const formulas = [validation.formula1, validation.formula2]
    .map((formula, i) =>
      formula === '' ? '' : `<formula${i + 1}>${escapeXml(writeFormula(formula))}</formula${i + 1}>`,
    )
    .join('');
  return formulas === ''
    ? `<dataValidation${attributes}/>`
    : `<dataValidation${attributes}>${formulas}</dataValidation>`;
}
