-- What the application may do when another role owns its database (spring.flyway.user): read everything, write the record
-- through the triggers that keep its history, write accounts, drafts and sessions; append to the ledger and never change
-- it. It cannot create, alter or drop anything. Runs after the migrations of every start, and changes nothing when all is
-- so already; a new table needs no line here, unless it is one that only triggers write.
do $$
declare
    application name := '${applicationRole}';
    step        record;
begin
    -- Nodes that start together take turns
    perform pg_advisory_xact_lock(20261127, 300);
    execute format('revoke create on schema public from public, %I', application);
    execute format('revoke temporary on database %I from public, %I', current_database(), application);
    execute format('grant usage on schema public, history, as_recorded to %I', application);
    execute format('grant select on all tables in schema public, history, as_recorded to %I', application);
    execute format('grant usage, select on all sequences in schema public to %I', application);

    -- History and ledger are written by triggers, with their owner's rights
    for step in select p.oid::regprocedure as called from pg_proc p
                 where (p.pronamespace = 'history'::regnamespace and p.proname ~ '^keep_'
                        or p.pronamespace = 'public'::regnamespace and p.proname in ('seal_ledger_entry', 'note_second_check'))
                   and not p.prosecdef loop
        execute format('alter function %s security definer', step.called);
        execute format('alter function %s set search_path = public, pg_temp', step.called);
    end loop;

    for step in select c.relname as name from pg_class c
                 where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' loop
        if step.name = 'flyway_schema_history' then
            execute format('revoke all on %I from %I', step.name, application);
        elsif step.name in ('ledger_entry', 'ledger_subject') then
            execute format('revoke all on %I from %I', step.name, application);
            execute format('grant select on %I to %I', step.name, application);
        else
            execute format('grant insert, update, delete on %I to %I', step.name, application);
        end if;
    end loop;
    execute format('grant insert on ledger_entry to %I', application);
end $$;
