/** A way to write dates, as `DD-MM-YYYY`. */
export interface DateFormat {
  /**
   * Days since 1970-01-01; `null` when the text is not written this way; `'unreal'` when it is, but no such day exists.
   */
  read(text: string): number | 'unreal' | null;
}

const parts = { DD: '(?<d>\\d{2})', MM: '(?<m>\\d{2})', YYYY: '(?<y>\\d{4})' } as const;

/** Compiles a format of `DD`, `MM` and `YYYY` in any order with anything between. */
export function dateFormat(format: string): DateFormat {
  const escaped = format.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&');
  const pattern = new RegExp(`^${escaped.replace(/DD|MM|YYYY/g, (part) => parts[part as keyof typeof parts])}$`);
  return {
    read(text) {
      const { d, m, y } = pattern.exec(text)?.groups ?? {};
      if (!d || !m || !y) return null;
      const time = Date.UTC(Number(y), Number(m) - 1, Number(d));
      const date = new Date(time);
      const real = date.getUTCDate() === Number(d) && date.getUTCMonth() === Number(m) - 1;
      return real ? time / 86_400_000 : 'unreal';
    },
  };
}
