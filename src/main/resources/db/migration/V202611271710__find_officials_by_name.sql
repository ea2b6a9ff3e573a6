-- The words of officials' names alone, for the filter of the officials list: the index of all words finds those of every
-- statement as well, and a plan made without knowing the words read all names to leave those out
create index search_entry_officials_idx on search_entry using gin (array_to_tsvector(string_to_array(plain, ' ')))
    where kind = 'OFFICIAL' and field <> 'TEXT';
