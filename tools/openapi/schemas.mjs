// JSON Schemas of the types that handlers take and give: what the compiler knows need not be written a second time.
import { basename, dirname } from 'node:path';
import ts from 'typescript';

const special = {
  Date: { type: 'string', format: 'date-time' },
  StreamableFile: { type: 'string', format: 'binary' },
  Observable: { type: 'string' },
  Buffer: { type: 'string', format: 'binary' },
};

export class Schemas {
  /** By name: `#/components/schemas/…`. */
  components = {};

  constructor(checker, root) {
    this.checker = checker;
    this.root = root;
  }

  /** The schema of a type; types that have a name of ours become references. */
  of(type) {
    const named = this.name(type);
    if (!named) return this.inline(type);
    if (!(named in this.components)) {
      this.components[named] = {}; // taken, for a type that holds itself
      this.components[named] = { ...this.inline(type), ...describe(this.checker, type.aliasSymbol ?? type.symbol) };
    }
    return { $ref: `#/components/schemas/${named}` };
  }

  /** `PageOfActivityView` for `Page<ActivityView>`; nothing for types that are not ours, or too small to name. */
  name(type) {
    const symbol = type.aliasSymbol ?? (type.flags & ts.TypeFlags.Object ? type.symbol : undefined);
    const file = symbol?.declarations?.[0]?.getSourceFile().fileName;
    if (!file?.startsWith(this.root) || file.includes('node_modules') || symbol.name.startsWith('__')) return null;
    const args = type.aliasSymbol ? (type.aliasTypeArguments ?? []) : this.checker.getTypeArguments(type);
    const names = args.filter((one) => !(one.flags & ts.TypeFlags.TypeParameter)).map((one) => this.name(one));
    if (names.includes(null)) return null;
    return [symbol.name, ...names].join('Of');
  }

  inline(type) {
    const { flags } = type;
    if (flags & (ts.TypeFlags.Any | ts.TypeFlags.Unknown)) return {};
    if (type.isStringLiteral() || type.isNumberLiteral()) return { const: type.value };
    if (flags & ts.TypeFlags.BooleanLiteral) return { const: type.intrinsicName === 'true' };
    if (flags & ts.TypeFlags.Null) return { type: 'null' };
    if (flags & ts.TypeFlags.StringLike) return { type: 'string' };
    if (flags & ts.TypeFlags.NumberLike) return { type: 'number' };
    if (flags & ts.TypeFlags.BooleanLike) return { type: 'boolean' };
    if (type.isUnion()) return this.union(type.types.filter((one) => !(one.flags & ts.TypeFlags.Undefined)));
    if (type.symbol?.name in special) return special[type.symbol.name];
    if (this.checker.isArrayType(type)) return { type: 'array', items: this.of(this.checker.getTypeArguments(type)[0]) };
    return this.object(type);
  }

  union(types) {
    const isBoolean = (one) => one.flags & ts.TypeFlags.BooleanLiteral;
    const rest = types.filter((one) => !isBoolean(one));
    const schemas = [];
    const texts = rest.filter((one) => one.isStringLiteral());
    if (texts.length) schemas.push({ type: 'string', enum: texts.map((one) => one.value) });
    const booleans = types.filter(isBoolean);
    if (booleans.length === 2) schemas.push({ type: 'boolean' });
    if (booleans.length === 1) schemas.push(this.inline(booleans[0]));
    for (const one of rest) if (!one.isStringLiteral()) schemas.push(this.of(one));
    return schemas.length === 1 ? schemas[0] : { anyOf: schemas };
  }

  object(type) {
    const properties = {};
    const required = [];
    for (const property of this.checker.getPropertiesOfType(type)) {
      const declaration = property.valueDeclaration ?? property.declarations?.[0];
      if (declaration && ts.isMethodDeclaration(declaration)) continue;
      const rules = validation(declaration, this.checker);
      const schema = this.of(this.checker.getTypeOfSymbol(property));
      properties[property.name] = { ...schema, ...rules.schema, ...describe(this.checker, property) };
      if (!(property.flags & ts.SymbolFlags.Optional) && !rules.optional) required.push(property.name);
    }
    const others = this.checker.getIndexTypeOfType(type, ts.IndexKind.String);
    return {
      type: 'object',
      ...(Object.keys(properties).length ? { properties } : {}),
      ...(required.length ? { required } : {}),
      ...(others ? { additionalProperties: this.of(others) } : {}),
    };
  }
}

/** The comment above a declaration, in one line. */
export function describe(checker, symbol) {
  const text = ts.displayPartsToString(symbol?.getDocumentationComment(checker)).replace(/\s+/g, ' ').trim();
  return text ? { description: text } : {};
}

/** What each of class-validator's decorators says of a property. */
const keywords = {
  MaxLength: (argument, _type, checker) => ({ maxLength: numberOf(argument, checker) }),
  Min: (argument, _type, checker) => ({ minimum: numberOf(argument, checker) }),
  Max: (argument, _type, checker) => ({ maximum: numberOf(argument, checker) }),
  IsNotEmpty: (_argument, type) => (type === 'string' ? { minLength: 1 } : {}),
  IsInt: () => ({ type: 'integer' }),
  IsEmail: () => ({ format: 'email' }),
  Matches: (argument, _type, checker) => ({ pattern: pattern(argument, checker) }),
};

/** What the decorators and the initial value of a property of an input say of it. */
function validation(declaration, checker) {
  const marks = declaration ? decorators(declaration) : new Map();
  const type = declaration?.type?.getText();
  const said = [...marks].map(([name, [argument]]) => keywords[name]?.(argument, type, checker));
  const fallback = declaration?.initializer && Number(declaration.initializer.getText());
  const schema = Object.assign({}, ...said, Number.isFinite(fallback) ? { default: fallback } : {});
  return { schema, optional: marks.has('IsOptional') || Boolean(declaration?.initializer) };
}

/** The decorators of a declaration that are called, by name, with their arguments; of two with one name the first. */
export function decorators(node) {
  const found = new Map();
  for (const { expression } of (ts.canHaveDecorators(node) && ts.getDecorators(node)) || []) {
    const name = ts.isCallExpression(expression) && expression.expression.getText();
    if (name && !found.has(name)) found.set(name, expression.arguments);
  }
  return found;
}

/** Written there, or a constant: its type is its value. */
const numberOf = (argument, checker) => checker.getTypeAtLocation(argument).value;

function pattern(expression, checker) {
  if (expression.kind === ts.SyntaxKind.RegularExpressionLiteral) return expression.getText().replace(/^\/|\/\w*$/g, '');
  const symbol = checker.getSymbolAtLocation(expression);
  const target = symbol && symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  const initializer = target?.valueDeclaration?.initializer;
  return initializer ? pattern(initializer, checker) : undefined;
}

export const folderOf = (file) => basename(dirname(file));
