-- In which language the pages speak to whoever signs in with it: kept at the account, for it is the person's and not the device's.
alter table siku.account add column language text not null default 'zh' check (language in ('zh', 'en'));
comment on column siku.account.language is '页面的语言';
