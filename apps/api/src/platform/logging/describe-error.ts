/** What a log may hold of an error. */
export interface DescribedError {
  name: string;
  message: string;
  code?: string;
  constraint?: string;
  stack: string[];
}

/** Quoted pieces and addresses in a message are often what a person typed or a file held: they are left out. */
const personal = /(["'`«]).*?(["'`»])|\S+@\S+/g;

/** Name, place and code of an error, without the values it speaks of. */
export function describeError(error: unknown): DescribedError {
  if (!(error instanceof Error)) return { name: typeof error, message: '', stack: [] };
  const { code, constraint, driverError } = error as Error & {
    code?: unknown;
    constraint?: unknown;
    driverError?: { code?: unknown; constraint?: unknown };
  };
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const [codeText, constraintText] = [text(code ?? driverError?.code), text(constraint ?? driverError?.constraint)];
  return {
    name: error.name,
    message: error.message.replace(personal, '…'),
    ...(codeText ? { code: codeText } : {}),
    ...(constraintText ? { constraint: constraintText } : {}),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .map((line) => line.trim()),
  };
}
