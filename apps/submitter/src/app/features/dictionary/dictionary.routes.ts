import type { Routes } from '@angular/router';
import { DictionaryPage } from './dictionary.page';

/** One route for both, so that the page stays while tables are read one after the other. */
export const dictionaryRoutes: Routes = [
  { path: '', pathMatch: 'full', component: DictionaryPage },
  { path: ':table', component: DictionaryPage },
];
