export { packCounts, unpackCounts } from './packed';
export { hasBit, type CountedTable, type ParticipantCounts, type TableMasks } from './participant-counts';
export { shareOf, summarise } from './summary';
