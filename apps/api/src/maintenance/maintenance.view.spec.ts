import { maintenanceView, retryAfter } from './maintenance.view';

describe('maintenance', () => {
  it('is off where there is no row', () => {
    expect(maintenanceView(null)).toEqual({ on: false, message: null, since: null, until: null });
  });

  it('tells a program to try again at the hoped end, never at once and never after more than an hour', () => {
    const now = Date.parse('2026-01-01T12:00:00Z');
    expect(retryAfter(null, now)).toBe(300);
    expect(retryAfter(new Date(now + 600_000), now)).toBe(600);
    expect(retryAfter(new Date(now - 600_000), now)).toBe(30);
    expect(retryAfter(new Date(now + 86_400_000), now)).toBe(3600);
  });
});
