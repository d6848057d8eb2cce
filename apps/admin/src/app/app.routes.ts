import type { Routes } from '@angular/router';
import { withSession } from '@cqdg/ui';
import { mayAtCentre, staffOnly } from './staff.guard';

export const routes: Routes = [
  { path: 'sign-in', loadComponent: () => import('./features/sign-in/sign-in.page').then((m) => m.SignInPage) },
  { path: 'reserved', loadComponent: () => import('./features/reserved/reserved.page').then((m) => m.ReservedPage) },
  {
    path: 'invitation/:token',
    loadComponent: () => import('./layout/console-public').then((m) => m.ConsolePublic),
    children: [
      { path: '', loadComponent: () => import('./features/staff-invitation/staff-invitation.page').then((m) => m.StaffInvitationPage) },
    ],
  },
  {
    path: 'second-factor',
    canActivate: [withSession],
    loadComponent: () => import('./layout/console-public').then((m) => m.ConsolePublic),
    loadChildren: () => import('./features/second-factor/second-factor.routes').then((m) => m.secondFactorRoutes),
  },
  {
    path: '',
    loadComponent: () => import('./layout/console-frame').then((m) => m.ConsoleFrame),
    canActivate: [staffOnly],
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('./features/dashboard/dashboard.page').then((m) => m.DashboardPage) },
      { path: 'studies', loadComponent: () => import('./features/studies/studies.page').then((m) => m.StudiesPage) },
      { path: 'studies/new', loadComponent: () => import('./features/study/new-study.page').then((m) => m.NewStudyPage) },
      { path: 'studies/:study', loadComponent: () => import('./features/study/study.page').then((m) => m.StudyPage) },
      {
        path: 'dictionaries',
        canMatch: [mayAtCentre('staff.dictionaries')],
        loadComponent: () => import('./features/dictionaries/dictionaries.page').then((m) => m.DictionariesPage),
      },
      {
        path: 'dictionaries/:version',
        canMatch: [mayAtCentre('staff.dictionaries')],
        loadComponent: () => import('./features/dictionaries/edition.page').then((m) => m.EditionPage),
      },
      {
        path: 'audit',
        canMatch: [mayAtCentre('staff.audit')],
        loadComponent: () => import('./features/audit/audit.page').then((m) => m.AuditPage),
      },
      {
        path: 'accounts',
        canMatch: [mayAtCentre('staff.users')],
        loadComponent: () => import('./features/accounts/accounts.page').then((m) => m.AccountsPage),
      },
      {
        path: 'accounts/:account',
        canMatch: [mayAtCentre('staff.users')],
        loadComponent: () => import('./features/accounts/user.page').then((m) => m.UserPage),
      },
      {
        path: 'sftp',
        canMatch: [mayAtCentre('staff.studies')],
        loadComponent: () => import('./features/sftp/sftp-accounts.page').then((m) => m.SftpAccountsPage),
      },
      {
        path: 'sftp/:study/:id',
        canMatch: [mayAtCentre('study.manage')],
        loadComponent: () => import('./features/sftp/sftp-account.page').then((m) => m.SftpAccountPage),
      },
      {
        path: 'studies/:study/submission',
        loadComponent: () => import('./features/submission/submission.page').then((m) => m.SubmissionPage),
      },
      {
        path: 'account-requests',
        loadComponent: () => import('./features/account-requests/account-requests.page').then((m) => m.AccountRequestsPage),
      },
      { path: 'requests', loadComponent: () => import('./features/requests/requests.page').then((m) => m.RequestsPage) },
      { path: 'requests/:study/new', loadComponent: () => import('./features/requests/new-request.page').then((m) => m.NewRequestPage) },
      { path: 'requests/:study/:number', loadComponent: () => import('./features/requests/request.page').then((m) => m.RequestPage) },
      { path: 'submissions', loadComponent: () => import('./features/submissions/submissions.page').then((m) => m.SubmissionsPage) },
      {
        path: 'mail',
        canMatch: [mayAtCentre('staff.settings')],
        loadComponent: () => import('./features/mail/mail.page').then((m) => m.MailPage),
      },
      {
        path: 'mail/:mail',
        canMatch: [mayAtCentre('staff.settings')],
        loadComponent: () => import('./features/mail/mail-view.page').then((m) => m.MailViewPage),
      },
      {
        path: 'settings',
        canMatch: [mayAtCentre('staff.settings')],
        loadComponent: () => import('./features/settings/settings.page').then((m) => m.SettingsPage),
      },
      {
        path: 'maintenance',
        canMatch: [mayAtCentre('staff.settings')],
        loadComponent: () => import('./features/maintenance/maintenance.page').then((m) => m.MaintenancePage),
      },
      { path: 'account', loadChildren: () => import('./features/account/account.routes').then((m) => m.accountRoutes) },
      { path: '**', loadComponent: () => import('./features/reserved/not-found.page').then((m) => m.NotFoundPage) },
    ],
  },
];
