/// Which phrase can be the subject of which verb, by number, gender and case.
extension Clauses {
  func fits(_ agreement: Agreement, _ mention: Mention) -> Bool {
    guard agreement.fits(mention.agreement) else { return false }
    // «ناشطون … تخوض»: a sound plural of people takes no feminine singular.
    return
      !(agreement == Agreement(.singular, .feminine) && mention.agreement.number == .plural && mention.isHuman
      && sentence.endsAsSoundPlural(mention.tokens.lowerBound))
  }

  /// Whether a verb of this agreement may have a following mention as its subject.
  func fitsAsSubject(_ agreement: Agreement, _ k: Int) -> Bool {
    let mention = mentions[k]
    // «لقي ثلاثة من أفراد الشرطة حتفهم»: the verb agrees with what counts them.
    if mention.isCounted, agreement == Agreement(.singular, .masculine) { return true }
    if agreement.number == .plural || agreement.number == .dual || isOblique(mention) { return false }
    switch (agreement.gender, mention.agreement.gender) {
    case (.feminine, .masculine): return mention.agreement.number == .plural || mention.agreement.number == .unknown
    case (.masculine, .feminine): return mention.agreement.number == .plural || mention.name != nil
    default: return true
    }
  }

  /// «قام مسلحون»: a sound plural in ون behind a verb is its subject.
  func isNominative(_ k: Int) -> Bool {
    guard case .noun(let head) = mentions[k].head else { return false }
    return sentence.text(mentions[k].tokens.lowerBound).hasSuffix(lexicon.heads[head].spelling + "ون")
  }

  /// Sound plurals and indefinite singulars show their case: مسلحين, مسلحي and وفدا are no subjects.
  private func isOblique(_ mention: Mention) -> Bool {
    if case .noun(let head) = mention.head, mention.start == mention.tokens.lowerBound, !mention.hasArticle,
      mention.pronoun == nil, sentence.text(mention.start).hasSuffix(lexicon.heads[head].spelling + "ا")
    {
      return true
    }
    guard mention.agreement.number == .plural || mention.agreement.number == .dual,
      mention.start == mention.tokens.lowerBound
    else { return false }
    switch mention.head {
    case .noun, .people, .title: break
    default: return false
    }
    let text = sentence.text(mention.tokens.lowerBound)
    if text.hasSuffix("ين") { return true }
    // أهالي is a broken plural and shows no case.
    if case .noun(let head) = mention.head, text.dropLast() != Spelling(Folding.fold(lexicon.heads[head].lemma)) {
      return false
    }
    return text.hasSuffix("ي") && mention.tokens.count > 1
  }

  func isOwnCountry(_ k: Int) -> Bool {
    guard case .anaphor(let index) = mentions[k].head, case .ownCountry = lexicon.anaphors[index].reference else {
      return false
    }
    return true
  }

  func agreementIsCertain(_ agreement: Agreement, _ filler: Filler) -> Bool {
    guard case .mention(let k) = filler else { return false }
    return fits(agreement, mentions[k])
  }

  func firstOfGroup(_ k: Int) -> Mention { mentions[mentions[k].group >= 0 ? mentions[k].group : k] }

  func agreementOfGroup(_ k: Int, _ agreement: Agreement) -> Bool {
    mentions[k].group >= 0 && (agreement.number == .dual || agreement.number == .plural)
  }

  func pronounAgreement(_ pronoun: Word.Pronoun?) -> Agreement? {
    if case .third(let agreement)? = pronoun { return agreement }
    return nil
  }
}
