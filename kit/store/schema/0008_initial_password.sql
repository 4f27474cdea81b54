-- A password that somebody else made: shown once, good until this moment, and to be changed before anything else is done.
alter table siku.account add column initial_until timestamptz;
comment on column siku.account.initial_until is '初始密码的有效期；为空表示密码由本人设定';
