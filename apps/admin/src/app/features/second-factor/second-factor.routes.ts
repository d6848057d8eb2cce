import type { Routes } from '@angular/router';
import { SecondFactorPage } from '@cqdg/ui/account';

/** Apart from the other routes, so that the page is loaded with its route only. */
export const secondFactorRoutes: Routes = [{ path: '', component: SecondFactorPage }];
