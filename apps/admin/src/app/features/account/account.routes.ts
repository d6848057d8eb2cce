import type { Routes } from '@angular/router';
import { AccountPage } from '@cqdg/ui/account';

/** Apart from the other routes, so that the page is loaded with its route only. */
export const accountRoutes: Routes = [{ path: '', component: AccountPage }];
