import { metaShape, portalShape } from './meta';
import { at, isObject } from './json';
import { restrictionsFor } from './restrictions.shape';
import { bool, filledText, list, name, object, oneOf, optional, required, text, type Shape } from './shape';

const valueTypes = ['string', 'integer', 'number', 'boolean'] as const;

const version: Shape = (value, path, report) => {
  text(value, path, report);
  if (typeof value === 'string' && !/^\d+\.\d+$/.test(value)) report('format.version', path, { value });
};

/** The rest of `meta` is Lectern's business; what this portal reads of it is checked as strictly as the rest. */
const metaWith =
  (key: string, shape: Shape): Shape =>
  (value, path, report) => {
    if (!isObject(value) || !Object.hasOwn(value, key)) return metaShape(value, path, report);
    const { [key]: ours, ...rest } = value;
    metaShape(rest, path, report);
    shape(ours, at(path, key), report);
  };

const field: Shape = (value, path, report) => {
  const valueType = isObject(value) ? value['valueType'] : undefined;
  object({
    name: required(name),
    valueType: required(oneOf(valueTypes)),
    displayName: optional(filledText),
    description: optional(text),
    isArray: optional(bool),
    delimiter: optional(filledText),
    unique: optional(bool),
    restrictions: optional(restrictionsFor(valueType)),
    // Advice is written as restrictions are; what fails it is a warning.
    meta: optional(metaWith('advice', restrictionsFor(valueType))),
  })(value, path, report);
};

const foreignKey = object({ schema: required(name), mappings: required(list(object({ local: required(name), foreign: required(name) }))) });

const schema = object({
  name: required(name),
  displayName: optional(filledText),
  description: optional(text),
  fields: required(list(field)),
  restrictions: optional(object({ uniqueKey: optional(list(name)), foreignKey: optional(list(foreignKey)) })),
  meta: optional(metaShape),
});

/** Lectern 2's meta-schema, with references already put in. */
export const dictionaryShape: Shape = object({
  name: required(filledText),
  version: required(version),
  displayName: optional(filledText),
  description: optional(text),
  schemas: required(list(schema)),
  // Put in and taken out before; named here so that a misspelling is answered with it.
  references: optional(() => undefined),
  meta: optional(metaWith('portal', portalShape)),
});
