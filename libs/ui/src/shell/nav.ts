import type { IconName } from '../icon/icons';

export interface NavItem {
  label: string;
  icon: IconName;
  link: string;
  /** The link leads out of the app, to an address of its own. */
  outside?: boolean;
  /** Current only at this very address, not below it. */
  exact?: boolean;
  count?: { value: number; label: string; error?: boolean } | null;
}

export interface NavGroup {
  id: string;
  label: string | null;
  items: NavItem[];
}

/** The letters of an avatar: first and last word, or the first two letters. */
export function initials(name: string): string {
  const words = name.split(/[\s@.]+/u).filter(Boolean);
  const first = words[0] ?? '?';
  const last = words.length > 1 ? (words[words.length - 1] ?? '') : '';
  return (last ? first.charAt(0) + last.charAt(0) : first.slice(0, 2)).toLocaleUpperCase('fr-CA');
}
