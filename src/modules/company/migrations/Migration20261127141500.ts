import { Migration } from "@medusajs/framework/mikro-orm/migrations"

/**
 * A run that fails is undone by what stands in its row, so that a job can finish what the process could not: when the login was
 * begun, and what the commit wrote. One that committed may find its number taken by another run when it is to be
 * undone: it is `reverting` then, and holds nothing. Runs under way have begun their login, as far as anybody knows.
 */
export class Migration20261127141500 extends Migration {
  override async up(): Promise<void> {
    this.addSql(`
      alter table cc_activation
        add column if not exists login_begun_at timestamptz null,
        add column if not exists committed jsonb null,
        drop constraint if exists cc_activation_state_check,
        add constraint cc_activation_state_check
          check (state in ('running', 'undoing', 'reverting', 'undone', 'refused', 'done'));`)
    this.addSql(`update cc_activation set login_begun_at = created_at where state in ('running', 'undoing');`)
    this.addSql(`drop index if exists cc_activation_unfinished;`)
    this.addSql(
      `create index if not exists cc_activation_unfinished on cc_activation (lease_until) where state in ('running', 'undoing', 'reverting');`
    )
  }

  override async down(): Promise<void> {
    this.addSql(`update cc_activation set state = 'undone', finished_at = now() where state = 'reverting';`)
    this.addSql(`drop index if exists cc_activation_unfinished;`)
    this.addSql(
      `create index if not exists cc_activation_unfinished on cc_activation (lease_until) where state in ('running', 'undoing');`
    )
    this.addSql(`
      alter table cc_activation
        drop constraint if exists cc_activation_state_check,
        add constraint cc_activation_state_check check (state in ('running', 'undoing', 'undone', 'refused', 'done')),
        drop column if exists login_begun_at,
        drop column if exists committed;`)
  }
}
