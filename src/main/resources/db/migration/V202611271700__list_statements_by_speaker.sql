-- The statements list by the shape in which the speaker spoke, as by stance and by country: in the order of an index, however
-- few there are of that shape
create index statement_speaker_type_idx on statement (speaker_type, said_on desc, id desc);
