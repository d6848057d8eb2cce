import type { SampleRow } from '@cqdg/contract';
import type { RegisteredSample, RegisteredSamples } from '../check.types';

/** The names of the registration table's fields: conflicts are told by field. */
export interface SampleFields {
  participant: string;
  biospecimen: string;
  sample: string;
  sampleType: string;
}

/** One row of a registration file; `null` where its cell is blank or unusable. */
export type SampleCells = { [part in keyof RegisteredSample]: string | null };

/** Something that an earlier row of the same file says differently. */
export interface Earlier {
  value: string;
  row: number;
}

export interface Classified {
  sample: SampleRow;
  /** Within the file: where the sample was met first, and other links of the sample or the biospecimen. */
  repeats: number | null;
  otherBiospecimen: Earlier | null;
  otherParticipant: Earlier | null;
}

/**
 * What is registered, and what the rows seen so far add to it. Each row is compared as it comes: the same rows in the same
 * order always give the same answers. Keeps the identifiers, nothing else.
 */
export class SampleRegister {
  private readonly participants = new Set<string>();
  private readonly owners = new Map<string, string>();
  private readonly samples = new Map<string, { biospecimen: string; sampleType: string }>();
  private readonly seenParticipants = new Set<string>();
  private readonly seenOwners = new Map<string, Earlier>();
  private readonly seenSamples = new Map<string, { row: number; biospecimen: string | null }>();

  constructor(private readonly fields: SampleFields) {}

  async load(registered: RegisteredSamples): Promise<void> {
    for await (const { participant, biospecimen, sample, sampleType } of registered.rows()) {
      this.participants.add(participant);
      this.owners.set(biospecimen, participant);
      this.samples.set(sample, { biospecimen, sampleType });
    }
  }

  /**
   * Says whether a row is new, known (registered just so) or in conflict with what is registered, what it would add, and what
   * earlier rows of the file say differently.
   */
  classify(row: number, cells: SampleCells): Classified {
    const conflicts = this.conflicts(cells);
    const adds = this.additions(cells);
    const isKnown = cells.sample !== null && this.samples.has(cells.sample);
    const kind = Object.keys(conflicts).length ? 'conflict' : isKnown ? 'known' : 'new';
    const { participant, biospecimen, sample, sampleType } = cells;
    const shown = { participant: participant ?? '', biospecimen: biospecimen ?? '', sample: sample ?? '', sampleType: sampleType ?? '' };
    return { sample: { row, ...shown, kind, adds: kind === 'conflict' ? [] : adds, conflicts }, ...this.meet(row, cells) };
  }

  private conflicts({ participant, biospecimen, sample, sampleType }: SampleCells): Record<string, string> {
    const { fields } = this;
    const conflicts: Record<string, string> = {};
    const owner = this.owners.get(biospecimen ?? '');
    if (owner !== undefined && participant !== null && owner !== participant) conflicts[fields.participant] = owner;
    const registered = this.samples.get(sample ?? '');
    if (registered && biospecimen !== null && registered.biospecimen !== biospecimen)
      conflicts[fields.biospecimen] = registered.biospecimen;
    if (registered && sampleType !== null && registered.sampleType !== sampleType) conflicts[fields.sampleType] = registered.sampleType;
    return conflicts;
  }

  /** What neither the registry nor an earlier row has. */
  private additions({ participant, biospecimen, sample }: SampleCells): SampleRow['adds'] {
    const adds: SampleRow['adds'] = [];
    if (participant !== null && !this.participants.has(participant) && !this.seenParticipants.has(participant)) adds.push('participant');
    if (biospecimen !== null && !this.owners.has(biospecimen) && !this.seenOwners.has(biospecimen)) adds.push('biospecimen');
    if (sample !== null && !this.samples.has(sample) && !this.seenSamples.has(sample)) adds.push('sample');
    return adds;
  }

  private meet(row: number, { participant, biospecimen, sample }: SampleCells): Omit<Classified, 'sample'> {
    const owner = this.seenOwners.get(biospecimen ?? '') ?? null;
    const first = this.seenSamples.get(sample ?? '') ?? null;
    if (participant !== null) this.seenParticipants.add(participant);
    if (biospecimen !== null && participant !== null && !owner) this.seenOwners.set(biospecimen, { value: participant, row });
    if (sample !== null && !first) this.seenSamples.set(sample, { row, biospecimen });
    const moved = first !== null && first.biospecimen !== null && biospecimen !== null && first.biospecimen !== biospecimen;
    return {
      repeats: first?.row ?? null,
      otherBiospecimen: moved ? { value: first.biospecimen ?? '', row: first.row } : null,
      otherParticipant: owner !== null && participant !== null && owner.value !== participant ? owner : null,
    };
  }
}
