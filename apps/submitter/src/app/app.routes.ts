import type { Routes } from '@angular/router';
import { signedIn, withSession } from '@cqdg/ui';
import { visibleStudy } from './core/study.guard';
import { PublicFrame } from './layout/public-frame';

export const routes: Routes = [
  {
    path: 'sign-in',
    component: PublicFrame,
    children: [{ path: '', loadComponent: () => import('./features/sign-in/sign-in.page').then((m) => m.SignInPage) }],
  },
  {
    path: 'forgotten-password',
    component: PublicFrame,
    children: [{ path: '', loadComponent: () => import('./features/password/forgotten.page').then((m) => m.ForgottenPage) }],
  },
  {
    path: 'ask',
    component: PublicFrame,
    children: [
      { path: '', loadComponent: () => import('./features/ask/ask.page').then((m) => m.AskPage) },
      { path: ':token', loadComponent: () => import('./features/ask/confirm-ask.page').then((m) => m.ConfirmAskPage) },
    ],
  },
  {
    path: 'new-password/:token',
    component: PublicFrame,
    children: [{ path: '', loadComponent: () => import('./features/password/new-password.page').then((m) => m.NewPasswordPage) }],
  },
  {
    path: 'invitation/:token',
    component: PublicFrame,
    children: [{ path: '', loadComponent: () => import('./features/invitation/invitation.page').then((m) => m.InvitationPage) }],
  },
  {
    path: 'second-factor',
    component: PublicFrame,
    canActivate: [withSession],
    loadChildren: () => import('./features/second-factor/second-factor.routes').then((m) => m.secondFactorRoutes),
  },
  {
    path: '',
    loadComponent: () => import('./layout/frame').then((m) => m.Frame),
    children: [
      {
        path: '',
        pathMatch: 'full',
        canActivate: [signedIn],
        loadComponent: () => import('./features/studies/studies.page').then((m) => m.StudiesPage),
      },
      {
        path: 'account',
        canActivate: [signedIn],
        loadChildren: () => import('./features/account/account.routes').then((m) => m.accountRoutes),
      },
      {
        path: 's/:study',
        canActivate: [signedIn],
        canMatch: [visibleStudy],
        loadChildren: () => import('./features/study/study.routes').then((m) => m.studyRoutes),
      },
      // Reached by visitors, and by who does not see the study: signing in may help the former.
      {
        path: 's',
        canActivate: [signedIn],
        children: [{ path: '**', loadComponent: () => import('./features/not-found/not-found.page').then((m) => m.NotFoundPage) }],
      },
      {
        path: 'dictionary',
        loadChildren: () => import('./features/dictionary/dictionary.routes').then((m) => m.dictionaryRoutes),
      },
      { path: 'guide', loadChildren: () => import('./features/guide/guide.routes').then((m) => m.guideRoutes) },
      { path: '**', loadComponent: () => import('./features/not-found/not-found.page').then((m) => m.NotFoundPage) },
    ],
  },
];
