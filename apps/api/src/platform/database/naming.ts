import { DefaultNamingStrategy, type Table } from 'typeorm';

const snake = (name: string) => name.replace(/([a-z0-9])([A-Z])/g, '$1_$2').toLowerCase();

/** Names as PostgreSQL would choose them, so that migrations written in SQL and entities agree without spelling each name. */
export class PostgresNaming extends DefaultNamingStrategy {
  override tableName(className: string, given: string | undefined): string {
    return given ?? snake(className);
  }
  override columnName(property: string, given: string, prefixes: string[]): string {
    return [...prefixes.map(snake), given || snake(property)].join('_');
  }
  override joinColumnName(relation: string, referenced: string): string {
    return `${snake(relation)}_${snake(referenced)}`;
  }
  override primaryKeyName(table: Table | string): string {
    return `${this.getTableName(table)}_pkey`;
  }
  override foreignKeyName(table: Table | string, columns: string[]): string {
    return this.joined(table, columns, 'fkey');
  }
  override uniqueConstraintName(table: Table | string, columns: string[]): string {
    return this.joined(table, columns, 'key');
  }
  override relationConstraintName(table: Table | string, columns: string[]): string {
    return this.joined(table, columns, 'key');
  }
  override indexName(table: Table | string, columns: string[]): string {
    return this.joined(table, columns, 'idx');
  }
  private joined(table: Table | string, columns: string[], end: string): string {
    return `${this.getTableName(table)}_${columns.join('_')}_${end}`;
  }
}
