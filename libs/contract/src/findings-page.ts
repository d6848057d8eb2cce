import type { FindingView, Page } from './api';

/** A page of findings. `total` counts all that there are; `kept` those that pages can show: findings are kept up to a cap per run. */
export interface FindingsPage extends Page<FindingView> {
  kept: number;
}
