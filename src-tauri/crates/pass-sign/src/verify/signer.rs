//! Whose certificate it is, who issued it, and whether it is for this pass.

use super::Judge;
use crate::certificate::Certificate;
use crate::cms::SignedData;
use crate::sentence::short;
use crate::{apple, chain, time};
use jiff::Timestamp;
use pass_format::json::{Text, Value};
use pass_format::package::facts::SignatureProblem as Problem;
use pass_format::package::layout;
use pass_format::place::Place;

impl Judge<'_> {
    /// Who issued the signer's certificate, up to a trusted root, at the signing time.
    pub(super) fn chain(&mut self, signer: &Certificate, data: &SignedData, when: Timestamp) {
        let embedded: Vec<_> = data
            .certificates
            .iter()
            .filter(|each| *each != signer)
            .collect();
        let mut pool = embedded.clone();
        pool.extend(apple::intermediates());
        let trust = self.trust;
        let chain = chain::issuers(signer, &pool, trust, when);
        let instead = self.intermediate(signer, chain.first().copied(), &embedded);

        // The root is known to whoever verifies.
        let needed = |each: &Certificate| chain.contains(&each) && !trust.holds(each);
        let extra = embedded
            .iter()
            .filter(|each| !needed(each) && !instead.contains(each));
        let extra: Vec<_> = extra.map(|each| each.name()).collect();
        if data.unreadable + extra.len() > 0 {
            self.note(Problem::ExtraCertificates, extra.join(", "));
        }

        let end = chain.last().copied().unwrap_or(signer);
        if !trust.holds(end) {
            let leads_to = format!("it leads to “{}”", end.issuer_name());
            return self.note(Problem::ChainNotApple, leads_to);
        }
        self.facts.test = !apple::roots().contains(end);
        if let Some(ended) = chain.iter().find(|each| !each.valid_at(when)) {
            if apple::is_first_intermediate(ended) {
                return self.note(Problem::IntermediateFirst, signer.issuer_name());
            }
            let (begin, end) = (time::day(ended.not_before()), time::day(ended.not_after()));
            let detail = format!("{}, valid {begin} to {end}", full_name(ended));
            self.note(Problem::IntermediateExpired, detail);
        } else if signer.valid_at(when)
            && let Err(reason) = chain::second_opinion(signer, &chain, when)
        {
            self.note(Problem::ChainNotApple, reason);
        }
    }

    /// Whether the issuer's certificate is in the signature; yields what stands there instead.
    fn intermediate<'a>(
        &mut self,
        signer: &Certificate,
        issuer: Option<&Certificate>,
        embedded: &[&'a Certificate],
    ) -> Vec<&'a Certificate> {
        let there = |issuer: &Certificate| embedded.contains(&issuer) || self.trust.holds(issuer);
        // A self-made certificate has no issuer to miss.
        if signer.is_root() || issuer.is_some_and(there) {
            return Vec::new();
        }
        let authorities = embedded
            .iter()
            .filter(|each| each.is_authority() && !each.is_root());
        let instead: Vec<_> = authorities.copied().collect();
        let issuer = signer.issuer_name();
        match instead.first() {
            None => self.note(Problem::IntermediateMissing, issuer),
            Some(_)
                if instead
                    .iter()
                    .any(|each| apple::is_first_intermediate(each)) =>
            {
                self.note(Problem::IntermediateFirst, issuer);
            }
            Some(other) => {
                let detail = format!("“{issuer}”, not “{}”", full_name(other));
                self.note(Problem::IntermediateWrong, detail);
            }
        }
        instead
    }

    /// The certificate's own days, at signing and now.
    pub(super) fn validity(&mut self, signer: &Certificate, signed: Option<Timestamp>) {
        let (begin, end) = (signer.not_before(), signer.not_after());
        match signed {
            Some(signed) if signed > end => {
                let detail = format!("{}, signed {}", time::day(end), time::day(signed));
                self.note(Problem::ExpiredAtSigning, detail);
            }
            Some(signed) if signed < begin => {
                let detail = format!("{}, signed {}", time::day(begin), time::day(signed));
                self.note(Problem::NotYetValidAtSigning, detail);
            }
            _ => {}
        }
        if self.now > end {
            self.note(Problem::ExpiredNow, time::day(end));
        }
    }

    /// UID, Apple's extension and OU against `pass.json`.
    pub(super) fn identifiers(&mut self, signer: &Certificate) {
        if !signer.signs_passes() {
            self.note(Problem::PurposeMissing, signer.name());
        }
        let bytes = self.files.get(layout::PASS);
        let pass = bytes.map_or(Value::Null, |bytes| Text::read(layout::PASS, bytes).value);
        let (pass_type, team) = ("passTypeIdentifier", "teamIdentifier");
        for (key, part, certificate) in [
            (pass_type, "its subject (UID)", signer.uid()),
            (pass_type, "Apple's extension 6.1.16", signer.pass_type()),
            (team, "its subject (OU)", signer.team()),
        ] {
            let said = pass.get(key).and_then(Value::as_str);
            if said.is_some() && said == certificate.as_deref() {
                continue;
            }
            let kind = match key == team {
                true => Problem::TeamMismatch,
                false => Problem::PassTypeMismatch,
            };
            let [certificate, said] = [certificate.as_deref(), said]
                .map(|side| side.map_or("nothing".to_owned(), |it| format!("“{}”", short(it))));
            let detail = format!("{certificate} in {part}, {said} in pass.json");
            self.note_at(Place::pass(format!("/{key}")), kind, detail);
        }
    }
}

/// A certificate's name with its unit, which tells Apple's generations apart.
fn full_name(certificate: &Certificate) -> String {
    match certificate.team() {
        Some(unit) if !certificate.signs_passes() => format!("{} ({unit})", certificate.name()),
        _ => certificate.name(),
    }
}
