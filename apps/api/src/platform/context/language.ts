import type { Language } from '@cqdg/contract';

/** The first of our languages that the browser asks for, by its weights; French when it asks for neither. */
export function preferredLanguage(acceptLanguage: string | undefined): Language {
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part, order) => {
      const [tag = '', ...options] = part.trim().toLowerCase().split(';');
      const weight = Number(options.map((option) => /^\s*q=([\d.]+)$/.exec(option)?.[1]).find(Boolean) ?? 1);
      return { language: tag.split('-')[0], weight, order };
    })
    .filter(({ language, weight }) => (language === 'fr' || language === 'en') && weight > 0)
    .sort((a, b) => b.weight - a.weight || a.order - b.order);
  return wanted[0]?.language === 'en' ? 'en' : 'fr';
}
