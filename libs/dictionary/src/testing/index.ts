export { icgcLike, icgcRegistration, type RawDictionary } from './icgc-like';
