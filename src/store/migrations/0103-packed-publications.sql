-- The file of a publication is kept packed (gzip): one of 3,321 communes is 111 MB of text, which the database took longer to pack
-- than all else that is written with it. Files that stand here already stay as they are; they begin with a bracket.
alter table publications alter content type bytea using convert_to(content, 'UTF8'), alter content set storage external;
