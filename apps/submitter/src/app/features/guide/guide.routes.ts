import type { Routes } from '@angular/router';
import { GuidePage } from './guide.page';

/** One route for both, so that the page stays while chapters are read one after the other. */
export const guideRoutes: Routes = [
  { path: '', pathMatch: 'full', component: GuidePage },
  { path: ':chapter', component: GuidePage },
];
