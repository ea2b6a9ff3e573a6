-- A feed asks which publications touched a record of some kind: without reading all that they touched.
create index ledger_subject_version_kind_idx on ledger_subject (version, kind);
drop index ledger_subject_version_idx;
