//! Every way a signed pass can be broken is found and named.
