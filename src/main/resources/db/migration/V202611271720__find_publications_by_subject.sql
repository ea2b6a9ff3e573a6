-- The feed of a record asks which publications touched what belongs to it, whatever its kind: the key begins with the kind,
-- and the planner read all that the publications touched instead. Sources have numbers of their own and belong to no feed.
create index ledger_subject_subject_id_idx on ledger_subject (subject_id, version) where kind <> 'SOURCE';
