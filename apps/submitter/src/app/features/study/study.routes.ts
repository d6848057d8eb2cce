import type { Routes } from '@angular/router';
import { StudyPages } from './study-pages';

/** The pages of one study, below `/s/:study`. */
export const studyRoutes: Routes = [
  { path: 'members', loadComponent: () => import('../members/members.page').then((m) => m.MembersPage) },
  {
    path: '',
    component: StudyPages,
    children: [
      { path: '', pathMatch: 'full', loadComponent: () => import('../home/home.page').then((m) => m.HomePage) },
      { path: 'registration', loadComponent: () => import('../registration/registration.page').then((m) => m.RegistrationPage) },
      { path: 'clinical', loadComponent: () => import('../clinical/clinical.page').then((m) => m.ClinicalPage) },
      { path: 'molecular', loadComponent: () => import('../molecular/molecular.page').then((m) => m.MolecularPage) },
      { path: 'sftp', loadComponent: () => import('../sftp/sftp.page').then((m) => m.SftpPage) },
      { path: 'history', loadComponent: () => import('../history/history.page').then((m) => m.HistoryPage) },
      { path: 'requests', loadComponent: () => import('../requests/requests.page').then((m) => m.RequestsPage) },
      { path: 'requests/new', loadComponent: () => import('../requests/new-request.page').then((m) => m.NewRequestPage) },
      { path: 'requests/:number', loadComponent: () => import('../requests/request.page').then((m) => m.RequestPage) },
      { path: 'sign', loadComponent: () => import('../sign/sign.page').then((m) => m.SignPage) },
    ],
  },
];
