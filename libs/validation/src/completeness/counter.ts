import type { Dictionary } from '@cqdg/dictionary';
import { compileAsked, interpretAsked } from '../compiled/asked';
import type { Column } from '../compiled/column';
import type { RowCheck } from '../compiled/conditionals';
import type { OpenTable } from '../driver/open-table';
import { KeyReader } from '../keys/key-reader';
import { KeyTable } from '../keys/key-table';
import { HIDDEN, isPersonal } from '../privacy';
import { own, type Row, type Seeds } from '../reader';
import { TableMasks, type ParticipantCounts } from './participant-counts';

/** Beyond, participants are not counted: memory must not grow with hostile files. */
export const MAX_PARTICIPANTS = 250_000;
/** As long as identifiers may be; a longer one is an error of its own. */
const MAX_IDENTIFIER = 250;

/** A counted field of one file. */
interface CountedColumn {
  column: Column;
  /** `null`: every row asks for it. */
  compiled: RowCheck | null;
  interpreted: RowCheck;
}

/** Takes a row; `sound` tells that the compiled checks found nothing in it. */
export type CountRow = (row: Row, sound: boolean) => void;

/**
 * Counts, while rows pass, which core fields each participant gives: no second reading, two bits per participant and field. A field is given
 * when every row of the participant that asks for it has it.
 */
export class CompletenessCounter {
  private readonly keys = new KeyTable();
  private readonly participants: string[] = [];
  private readonly tables: TableMasks[] = [];
  private capped = false;

  private constructor(
    private readonly participantField: string,
    private readonly seeds: Seeds,
    private readonly cap: number,
  ) {}

  /** `null` where the dictionary does not say what identifies a participant. */
  static for(dictionary: Dictionary, seeds: Seeds, cap = MAX_PARTICIPANTS): CompletenessCounter | null {
    const field = dictionary.meta?.portal?.registration?.participant;
    return field === undefined ? null : new CompletenessCounter(field, seeds, cap);
  }

  /** What to do with every row of a table; `null` where the table counts nothing. */
  counts({ name, model, compiled }: Pick<OpenTable, 'name' | 'model' | 'compiled'>): CountRow | null {
    const participant = compiled.columns[model.indexOf(this.participantField)];
    const core = compiled.columns.filter(({ model: { field } }) => field.meta?.core === true);
    if (participant === undefined || core.length === 0) return null;
    const columns = core.map((column): CountedColumn => {
      const asked = compileAsked(column, model, compiled.columns);
      return { column, compiled: asked, interpreted: asked === null ? always : interpretAsked(column, model, compiled.columns) };
    });
    const masks = new TableMasks({ table: name, fields: core.map(({ model: { field } }) => field.name) });
    this.tables.push(masks);
    return this.countInto(masks, participant, columns);
  }

  result(): ParticipantCounts {
    const { participants, tables, capped } = this;
    for (const masks of tables) masks.reserve(participants.length);
    return { participants: participants.map(storable), tables, capped };
  }

  private countInto(masks: TableMasks, participant: Column, columns: CountedColumn[]): CountRow {
    const key = new KeyReader([participant], this.seeds);
    const { place } = participant;
    let lastA = 0;
    let lastB = 0;
    let index = -1;
    return (row, sound) => {
      if (participant.isBlank(row)) return;
      // Rows of one participant mostly follow each other.
      const a = row.lanesA[place] as number;
      const b = row.lanesB[place] as number;
      if (a !== lastA || b !== lastB || index < 0) {
        lastA = a;
        lastB = b;
        index = key.read(row) ? this.indexOf(key, participant, row) : -1;
        if (index >= 0) masks.reserve(index);
      }
      if (index < 0) return;
      const from = index * masks.width;
      for (let bit = 0; bit < columns.length; bit++) {
        const { column, compiled, interpreted } = columns[bit] as CountedColumn;
        if (compiled !== null && !(sound ? compiled : interpreted)(row)) continue;
        const at = from + (bit >> 3);
        const flag = 1 << (bit & 7);
        (masks.asked[at] as number) |= flag;
        if (column.isBlank(row)) (masks.lacking[at] as number) |= flag;
      }
    };
  }

  private indexOf(key: KeyReader, participant: Column, row: Row): number {
    const next = this.participants.length;
    // The key table numbers from 1; beyond the cap nobody new is taken in.
    if (next >= this.cap && !this.keys.has(key.a, key.b)) {
      this.capped = true;
      return -1;
    }
    const known = this.keys.add(key.a, key.b, next + 1);
    if (known !== 0) return known - 1;
    this.participants.push(own(row.cell(participant.place).slice(0, MAX_IDENTIFIER)));
    return next;
  }
}

const always: RowCheck = () => true;

/** Without anything that tells who a person is, and nothing that a database cannot keep. */
function storable(identifier: string): string {
  return isPersonal(identifier) ? HIDDEN : identifier.replace(/[\0\p{Cs}]/gu, '\uFFFD');
}
