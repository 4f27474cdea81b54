-- Sign-in, sessions and administration of accounts go by the store's own connection, never in the name of a person: the
-- role that answers people neither reads nor writes them. What is written down in the audit it may add to, and not read.
revoke all on siku.account, siku.session from siku_app;
revoke all on siku.audit from siku_app;
grant insert on siku.audit to siku_app;
