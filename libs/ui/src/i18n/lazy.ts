/** Made when first asked for: each `Intl` object costs a slow processor some 30 ms, and most pages need few of them. */
export function lazy<T>(make: () => T): () => T {
  let made: { value: T } | null = null;
  return () => (made ??= { value: make() }).value;
}
