import { Injectable } from '@nestjs/common';
import type { SftpFolder } from '@cqdg/contract';
import { ReportsArea } from '../reports/reports.area';
import type { Area } from './area';
import { ClinicalArea } from './clinical.area';
import { MolecularArea } from './molecular.area';
import { RegistrationArea } from './registration.area';
import { TemplatesArea } from './templates.area';

/** What lies behind each folder of the root. */
@Injectable()
export class SftpAreas {
  readonly of: Record<SftpFolder, Area>;

  constructor(
    registration: RegistrationArea,
    clinical: ClinicalArea,
    molecular: MolecularArea,
    reports: ReportsArea,
    templates: TemplatesArea,
  ) {
    this.of = { registration, clinical, molecular, reports, templates };
  }
}
