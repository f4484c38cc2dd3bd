import Relations

extension Linker {
  /// The relations of one verbal noun or event noun.
  mutating func linkNoun(_ i: Int, _ match: Sentence.Match) {
    guard case .noun(let index) = match.entry else { return }
    let noun = lexicon.nouns[index]
    // A car bomb is no event; its explosion is, or the attack made with it.
    if noun.isConcrete, noun.relation.name == "attacks" { return }
    var relation = noun.relation
    let frame = noun.frame
    let trigger = i..<match.end
    // «قدم دعما» is one act, read at the verb; «رفعت القيود التي فرضتها» are two.
    if let idiom = idioms[i], idiom != relation.name || isAttended(i), relativeLightVerb(after: match.end) == nil {
      return
    }
    // Standing relations between states are no events unless something is done to them.
    if noun.isThing, relation.name == "cooperates", lightGovernor[i] == nil, !isDeveloped(i) { return }
    var governor = lightGovernor[i].map { clauses.predicates[$0.predicate] }
    var light = lightGovernor[i]?.sense
    // «رفض الكونغرس الاتفاق مع إيران»: a deal that is known is made by those it names, unless the verb is of making one.
    let isNamedDeal = noun.isThing && relation.name == "agrees" && sentence.hasArticle(i)
    if isNamedDeal, let verb = governor, !clauses.hasSense(verb, where: { $0.relation.name == "agrees" }) {
      (governor, light) = (nil, nil)
    }

    if frame[.head] != nil
      || (relation.quad == .tie && relation.name != "opposes" || relation.name == "aids")
        && match.reading.preposition == .by && light == nil,
      linkBy(i, match, relation)
    {
      return
    }
    // «أشاد بدعم مصر للتحالف»: the verb's ب, and nobody is backed before it.
    if frame[.head] != nil, relation.name == "backs" { relation = kind("supports", else: relation) }

    // «تحت حماية الشرطة»: who is under it is its target.
    if frame[.idafa] == .either, i > 0, sentence.text(i - 1) == "تحت", let agent = genitiveMention(after: match.end - 1)
    {
      emitAll(
        relation, trigger, source: .mention(agent), target: controller(of: i, match)?.filler, rule: "noun-under",
        confidence: 0.6)
      return
    }

    // 1. «بين أ وب»
    if !relation.isSymmetric, let k = clauses.prepositional([.between], after: match.end - 1, limit: 4),
      clauses.groupMembers(k).count == 2, sentence.text(match.end).contains("متبادل")
    {
      // «الهجمات المتبادلة بين أ وب»: each strikes the other.
      let members = clauses.groupMembers(k)
      emit(
        relation, trigger, source: .only(members[0]), target: .only(members[1]), rule: "noun-between", confidence: 0.85,
        modality: light?.modality)
      emit(
        relation, trigger, source: .only(members[1]), target: .only(members[0]), rule: "noun-between", confidence: 0.85,
        modality: light?.modality)
      return
    }
    if frame[.between] != nil,
      let k = clauses.prepositional(
        [.between], after: match.end - 1, limit: relation.isSymmetric ? 14 : 9,
        crossesVerbs: light?.subject == .masdar), !isBetweenOfAnother(k, after: match.end, relation)
    {
      var members = clauses.groupMembers(k).map { Filler.mention($0) }
      if members.count == 1, !isSeveral(members[0]), let other = secondParty(after: k) {
        for partner in partners(of: other).dropFirst() {
          emitAll(
            relation, trigger, source: members[0], target: .only(partner), rule: "noun-between", confidence: 0.88,
            modality: light?.modality)
        }
        members.append(.mention(other))
      }
      if members.count > 1, relation.name == "mediates" {
        let mediator =
          genitiveMention(after: match.end - 1).map { Filler.mention($0) } ?? nisba(after: match.end)?.first
          ?? governor?.subject ?? controller(of: i, match)?.filler
        for member in members {
          emitAll(
            relation, trigger, source: mediator, target: member, rule: "noun-between", confidence: 0.8,
            modality: light?.modality)
        }
        return
      }
      if members.count > 1 {
        if relation.isSymmetric { emitMediation(i, match, members) }
        emitPairs(relation, trigger, of: members, rule: "noun-between", confidence: 0.88, modality: light?.modality)
        return
      }
      if case .anaphor = mentions[k].head {
        candidates.append(
          Candidate(
            relation: relation, trigger: trigger, source: members[0], target: members[0], rule: "noun-between-pair",
            confidence: 0.85, modality: light?.modality))
        return
      }
    }

    // «اجتماع ضم كيري والجبير», «محادثات جمعته مع وزراء الخليج»
    if relation.isSymmetric, linkGathering(i, match, relation, light?.modality) { return }

    // «مواجهات بينهم وبين قوات الأمن»
    if frame[.between] != nil, let (_, agreement) = clauses.attachedPronoun([.between], after: match.end - 1),
      let k = clauses.prepositional([.between], after: match.end, limit: 5),
      let other = clauses.nearestAntecedent(before: i, agreement: agreement, except: .mention(k))
    {
      emitAll(
        relation, trigger, source: other, target: .mention(k), rule: "noun-between-pronoun", confidence: 0.75,
        modality: light?.modality)
      return
    }

    // «وكان في استقباله في المطار أمير الرياض»
    if relation.name == "meets", linkWelcome(i, match, relation) { return }

    // 2. Two nationalities: «المفاوضات الأميركية الإيرانية»
    let nisbas = nisba(after: match.end)
    if let nisbas, nisbas.count >= 2, frame[.nisba] == .both || relation.isSymmetric {
      emit(
        relation, trigger, source: nisbas[0], target: nisbas[1], rule: "noun-nationalities", confidence: 0.92,
        modality: light?.modality)
      return
    }

    // 3. Who, and to whom
    var source: Filler?
    var target: Filler?
    var rule = "noun"
    var purpose: Modality?
    var confidence = 0.72
    let genitive = genitiveMention(after: match.end - 1)
    let searchFrom = genitive.flatMap { tokenEnd(.mention($0)) }.map { $0 - 1 } ?? match.end - 1
    let targetSlots = frame.targets
    let sourceSlots = frame.sources
    let prepositional = mention(behind: targetSlots, after: searchFrom)

    if let genitive {
      switch frame[.idafa] {
      case .source: source = .mention(genitive)
      case .target, .both: target = .mention(genitive)
      case .either:
        // «إدانة المملكة للتفجير»: what stands behind its preposition need not be an actor.
        let visited = bareObject(behind: genitive, relation)
        if let visited { target = .mention(visited) }
        // «حماية المدنيين من …»: whom it keeps from something.
        let isKept =
          frame[.from] == .topic && searchFrom + 1 < sentence.count && sentence.preposition(searchFrom + 1) == .from
        // «برنامج زيارة زعيم الحزب»: people visit.
        let isAgent =
          !isKept
          && (relation.name == "visits" && isPerson(.mention(genitive)) || visited != nil
            || prepositional != nil && followsClosely(prepositional, searchFrom)
            || prepositional == nil
              && (isSlot(searchFrom + 1, targetSlots)
                || clauses.attachedPronoun(targetSlots, after: searchFrom, limit: 1) != nil))
        if isAgent { source = .mention(genitive) } else { target = .mention(genitive) }
      default: break
      }
      rule = "noun-genitive"
    }
    // «خلال لقائه وزير الدفاع»: the pronoun acts, what follows is met.
    if target == nil, case .third? = match.reading.pronoun, let role = frame[.clitic],
      role == .source || role == .either,
      frame[.idafa] == .either || relation.isSymmetric || !targetSlots.isEmpty,
      let next = (match.end..<sentence.count).first(where: {
        !isTime($0) && !sentence.tokens[$0].isSign("(", ")")
      })
    {
      let k = clauses.startAt[next]
      if k >= 0, mentions[k].isBare || mentions[k].isGenitive(of: match.end - 1) { target = .mention(k) }
    }
    // «رفضهما لمحاولات تدخل إيران في …»: the actor inside what is refused.
    if target == nil, let matter = actorOfMatter(after: searchFrom, relation, frame),
      prepositional.map({ start(of: matter) < start(of: $0) }) ?? true
    {
      target = matter
    }
    // «رفضه التدخلات الإيرانية»
    if target == nil, case .third? = match.reading.pronoun, frame[.clitic] == .source,
      let act = clauses.relationNoun(match.end),
      act.reading.preposition == .none
    {
      target = nisba(after: act.end)?.first ?? genitiveMention(after: act.end - 1).map { .mention($0) }
    }
    if target == nil, ["mobilizes", "coerces"].contains(relation.name), let affairs = ownerOfAffairs(after: match.end) {
      target = affairs
    }
    if target == nil, let prepositional { target = prepositional }
    // «مشاركة الأردن في التحالف»
    if target == nil, relation.name == "cooperates", sentence.text(i).contains("مشارك"),
      let alliance = clauses.prepositional([.in], after: searchFrom, limit: 5), isAlliance(.mention(alliance))
    {
      target = .mention(alliance)
    }
    // «رفع العقوبات المفروضة على إيران», «رفع عقوبات تفرضها عليها واشنطن»
    if relation.name == "concedes", target == nil, genitive == nil, let imposed = imposition(behind: match.end) {
      target = imposed.target
      source = imposed.source
    }
    // «عقد المجلس جلسة بطلب من الأردن», «تلبية لدعوة الملك»: who asks, and who does it.
    if relation.name == "requests", match.reading.preposition == .by || isAnswered(i) {
      let asker =
        isAnswered(i) && genitive != nil
        ? genitive : source == nil ? clauses.prepositional([.from], after: match.end - 1, limit: 4) : nil
      if let asker {
        source = .mention(asker)
        target = clauses.predicates.last { $0.token < i }?.subject
        rule = "noun-preposition"
      }
    }
    // «الزيارة المرتقبة للملك إلى موسكو»
    if relation.name == "visits", source == nil, let visitor = target, isPerson(visitor),
      case .mention(let k) = visitor,
      mentions[k].preposition == .for
    {
      source = visitor
      target = mention(behind: [.to], after: clauses.groupEnd(k) - 1)
      rule = "noun-preposition"
    }
    if source == nil, let nisbas {
      switch frame[.nisba] {
      case .target: if target == nil { target = nisbas[0] }
      case .some(.none), nil: break
      default:
        // «جولة خليجية», «جولته الخليجية»: where to.
        if relation.name == "visits", light?.subject == .source || match.reading.pronoun != nil {
          if target == nil, match.reading.pronoun == nil { target = nisbas[0] }
          break
        }
        source = nisbas[0]
        rule = "noun-nationality"
      }
    }
    if source == nil, light?.subject != .source || governor?.subject == nil,
      let k = clauses.prepositional([.agent], after: match.end - 1, limit: relation.plover == "CONSULT" ? 4 : 12)
    {
      source = .mention(k)
      rule = "noun-by-agent"
    }
    if source == nil, !sourceSlots.isEmpty, let k = clauses.prepositional(sourceSlots, after: match.end - 1, limit: 6) {
      source = .mention(k)
      rule = "noun-preposition"
    }
    // «جولة شملت الكويت وقطر»
    if relation.name == "visits", target == nil, let places = gathered(behind: match) { target = .mention(places) }
    // «هجمات شنتها فصائل على …»
    if let relative = relativeLightVerb(after: match.end) {
      let subject = clauses.predicates[relative].subject
      if source == nil || rule == "noun-nationality" { source = subject ?? source }
      rule = "noun-relative-light-verb"
      let verb = clauses.predicates[relative].token
      if target == nil { target = mention(behind: targetSlots, after: verb) }
      // «عقوبات تفرضها عليها واشنطن»
      if target == nil, let (_, agreement) = clauses.attachedPronoun(targetSlots, after: verb, limit: 1) {
        target = clauses.antecedentActor(before: i, agreement: agreement, except: source)
      }
      confidence = 0.75
      // «رفع عقوبات تفرضها واشنطن على …»: what is lifted was imposed.
      if match.end > i + 1, let measure = measure(at: match.end - 1), measure.name != relation.name {
        emitAll(measure, verb..<verb + 1, source: subject, target: target, rule: rule, confidence: confidence)
      }
    }
    if source == nil, relation.name == "attacks", let accused = attributed(from: match.end) {
      source = accused
      rule = "noun-attributed"
      confidence = 0.75
    }
    // «نفت إيران اتهامات واشنطن»: she does not charge, but rejects a charge.
    if relation.name == "accuses", let governor, isDenial(governor) {
      let accuser = genitive.map { Filler.mention($0) } ?? nisbas?.first
      if let rejects = lexicon.ontology["rejects"] {
        emitAll(rejects, trigger, source: governor.subject, target: accuser, rule: "noun-denied", confidence: 0.7)
      }
      return
    }
    if let governor, let light {
      switch light.subject {
      case .source where source == nil && takesAct(governor, light.preposition) && asked(by: governor) != nil:
        // «أوعز إلى الجيش بقصف …»
        source = asked(by: governor)
        rule = "noun-embedded"
        confidence = 0.65
      // «رفضت إسرائيل الاعتراف بالسلطة»: who refuses to support does not support.
      case .source where source == nil && relation.name == "supports" && isRefusal(governor): return
      case .source:
        // Who discusses or expects an act need not do it.
        if source == nil, light.modality != .hypothetical || relation.isSymmetric || takesBy(governor) {
          source = sideOfSpeaker(governor, relation) ?? governor.subject
        }
        rule = "light-verb"
        confidence = 0.74
        if target == nil { target = mention(behind: targetSlots, after: governor.token) }
      case .target:
        // «تعرضت القوات لهجوم», and not «واجه انضمامها للاتحاد صعوبات»
        let doer = clauses.prepositional([.agent, .from], after: match.end - 1, limit: 10).map { Filler.mention($0) }
        if let subject = governor.subject, relation.quad != .tie {
          if source == nil { source = doer ?? target }
          target = subject
        }
        rule = "undergo"
        confidence = 0.65
        if source == nil { source = doer }
      default: break
      }
    }
    if source == nil, case .first? = match.reading.pronoun, frame[.clitic] == .source {
      // «تفاوضنا مع تركيا»: the side of who speaks.
      source = clauses.antecedentActor(before: i, agreement: Agreement(), except: target).map { .side($0) }
      rule = "noun-pronoun"
      confidence = 0.6
    } else if source == nil, case .third(let agreement)? = match.reading.pronoun, let role = frame[.clitic],
      role == .source || role == .either
    {
      // «انتقدت إيران واشنطن بسبب دعمها لإسرائيل»: a reason is about the one last named.
      let isReason =
        i > 0 && sentence.preposition(i - 1) == Preposition.none && !clauses.isOf(.temporal, i - 1)
      // «قوات البشمركة في حربها ضد …»: of whom the word before speaks.
      let isBeside = i > 1 && sentence.preposition(i - 1) == .in && clauses.mentionAt[i - 2] >= 0
      source =
        relation.name == "member"
        ? belonging(before: i, agreement, except: target)
        : isReason || isBeside
          ? clauses.nearestAntecedent(before: i, agreement: agreement, except: target)
          : clauses.antecedentActor(before: i, agreement: agreement, except: target)
      if source == nil || source == .carried, let later = clauses.laterSubject(after: i, agreement: agreement) {
        source = later
      }
      rule = "noun-pronoun"
      confidence = 0.6
    } else if target == nil, case .third(let agreement)? = match.reading.pronoun, frame[.clitic] == .target {
      target = clauses.nearestAntecedent(before: i, agreement: agreement, except: source)
      rule = "noun-pronoun"
      confidence = 0.6
    }
    // «انسحابا للقوات من …», «زيارة للوزير إلى …»: an indefinite noun has its agent behind ل.
    if source == nil, frame[.for] == nil, genitive == nil,
      let k = clauses.prepositional([.for], after: match.end - 1, limit: 4)
    {
      source = .mention(k)
      rule = "noun-preposition"
    }
    // «اتهامه لها», «ضغوطهم عليه»
    if target == nil, let (_, agreement) = clauses.attachedPronoun(targetSlots, after: searchFrom, limit: 2) {
      target = clauses.nearestAntecedent(before: i, agreement: agreement, except: source)
    }
    // «لدى الغرب شكوك بأن إيران …»
    if frame[.at] == .source {
      if source == nil, let k = mentions.indices.first(where: { mentions[$0].tokens.upperBound == i }),
        mentions[k].preposition == .at
      {
        source = .mention(k)
      }
      if target == nil, match.end + 1 < sentence.count, sentence.isComplementizer(match.end),
        clauses.startAt[match.end + 1] >= 0
      {
        target = .mention(clauses.startAt[match.end + 1])
      }
    }
    // «بعد تعرض السفير لمحاولة اغتيال»
    let sufferer = sufferer(of: i, match)
    if let sufferer {
      if source == nil { source = target }
      target = sufferer
      rule = "undergo"
      confidence = 0.65
    }
    // «متهمين بالانتماء إلى التنظيم»: those who are charged with it.
    if relation.quad == .tie, source == nil, target != nil, match.reading.preposition == .by,
      let people = mentionBefore(i),
      mentions[people].tokens.upperBound == i, mentions[people].isHuman, mentions[people].name == nil
    {
      source = .mention(people)
      rule = "noun-preposition"
    }
    // Control: «رغبة/سعي/قرار X في», «لـ+masdar», «ب+masdar» after a verb with a subject.
    if sufferer == nil, source == nil, target != nil, match.reading.pronoun == nil, !noun.isHappening,
      light?.subject != .target,
      !isNamedDeal, let controller = controller(of: i, match)
    {
      if controller.filler != target { source = controller.filler }
      // «توجه إلى باريس للقاء …» says what for.
      if precedingPreposition(chainStart(i), match) == .for { purpose = .planned }
      rule = controller.isEmbedded ? "noun-embedded" : "noun-controlled"
      confidence = controller.isEmbedded ? 0.65 : 0.5
    }
    // «أدى تفجير تبناه التنظيم إلى مقتل …», «قصفت الطائرات المبنى ما أدى إلى مقتل …»: who brought it about.
    if source == nil, target != nil, noun.isHappening, relation.name == "attacks", let governor,
      isVerb(governor, of: .resultsIn), let cause = cause(of: governor, before: i), cause != target
    {
      source = cause
      rule = "noun-result"
      confidence = 0.6
    }
    // «دخول أنقرة في الحرب على …»
    if source == nil, target != nil, noun.isHappening, relation.name == "attacks", match.reading.pronoun == nil,
      let agent = agentOfRole(before: i), agent != target
    {
      source = agent
      rule = "noun-controlled"
      confidence = 0.5
    }
    // «تأتي زيارة الوزير إلى بغداد ضمن جولة شملت …»: the visitor of the journey before.
    if relation.name == "visits", source == nil, let target, !isPerson(target), match.reading.pronoun == nil,
      let journey = candidates.last(where: { $0.relation.name == "visits" && $0.trigger.upperBound <= i }),
      let visitor = journey.source, isPerson(visitor)
    {
      source = visitor
      rule = "noun-topic"
      confidence = 0.45
    }
    // «يجتمع المبعوث مع الفصائل للبحث في …»: those who meet.
    if source == nil, target == nil, relation.isSymmetric, precedingPreposition(i, match) == .for,
      let parties = parties(before: i)
    {
      emit(
        relation, trigger, source: parties.0, target: parties.1, rule: "noun-purpose", confidence: 0.7,
        modality: Modalities.stronger(.planned, light?.modality))
      return
    }
    // «دعت المنظمة الحكومة والمعارضة إلى الحوار»: those who are asked, with each other.
    if source == nil, target == nil, relation.isSymmetric, match.reading.pronoun == nil,
      let asked = controller(of: i, match), asked.isEmbedded, case .mention(let k) = asked.filler,
      (2..<5).contains(clauses.groupMembers(k).count)
    {
      emitPairs(
        relation, trigger, of: clauses.groupMembers(k).map { .mention($0) }, rule: "noun-embedded", confidence: 0.6,
        modality: light?.modality)
      return
    }
    // «مفاوضات بين أ وب برعاية قطر»: between those who negotiate.
    if relation.name == "mediates", match.reading.preposition == .by, let source, target == nil,
      let (a, b) = parties(before: i)
    {
      for party in [a, b] {
        emitAll(relation, trigger, source: source, target: party, rule: "noun-mediation", confidence: 0.85)
      }
      return
    }
    // «أعلن الوزير … خلال لقاء مع نظيره»: he of whom the sentence tells.
    if source == nil, let target, ["meets", "negotiates", "calls"].contains(relation.name),
      let visitor = visitor(to: target, i)
    {
      source = visitor
      rule = "noun-topic"
      confidence = 0.45
    }
    // «أعلنت الوزارة أنه تم الاتفاق مع واشنطن»: whose side speaks.
    if source == nil, target != nil, relation.isSymmetric, light?.subject == .masdar,
      let speaker = clauses.antecedentActor(before: i, agreement: Agreement(), except: target)
    {
      source = speaker
      rule = "noun-speaker"
      confidence = 0.35
    }
    if relation.name == "attacks", target == nil, source != nil, !noun.isThing || noun.isHappening,
      let k = clauses.prepositional([.in], after: searchFrom, limit: 8, crossesVerbs: true), isPlace(k)
    {
      target = .mention(k)
    }
    // «حظي برعاية خاصة من الحكومة»: only talks have a sponsor.
    if relation.name == "mediates", light?.subject == .target { return }
    if relation.isSymmetric, target == nil, match.reading.preposition != .by, case .mention(let k)? = source,
      (2..<5).contains(clauses.groupMembers(k).count)
    {
      emitPairs(
        relation, trigger, of: clauses.groupMembers(k).map { .mention($0) }, rule: rule + "-joint",
        confidence: confidence, modality: Modalities.stronger(purpose, light?.modality))
      return
    }
    // «أعلن الجيش مقتل جنديين في كمين نصبه مسلحون»
    if relation.name == "attacks", noun.isHappening, target != nil, light?.subject != .target,
      let attacker = attackAgent(after: match.end - 1, relation)
    {
      source = attacker
      rule = "noun-in-attack"
      confidence = 0.75
    }
    // «تبادلت إيران والسعودية الاتهامات»: each accuses the other.
    if !relation.isSymmetric, target == nil, let governor, sentence.text(governor.token).contains("تبادل"),
      case .mention(let k)? = source, case let members = clauses.groupMembers(k), members.count == 2
    {
      for (a, b) in [(members[0], members[1]), (members[1], members[0])] {
        emit(
          relation, trigger, source: .only(a), target: .only(b), rule: "noun-exchanged", confidence: 0.75,
          modality: light?.modality)
      }
      return
    }
    if noun.isThing, source == nil || target == nil { return }
    // «أرسلت مستشارين لدعم القوات»: help in battle.
    // «قدمت الإمارات مليون دولار لدعم اللاجئين»: what one gives is help.
    let isInKind =
      rule == "noun-controlled" && relation.name == "supports"
      && (isArmed(target) || clauses.predicates.last(where: { $0.token < i }).map(isGiving) == true)
    if relation.name == "attacks", target == nil { target = openTarget(of: match, frame) }
    // «السيطرة على كفرنبودة»
    if relation.name == "coerces", target == nil, source != nil, frame[.on] == .target {
      target = openTarget([.on], after: match.end - 1)
    }
    if source == nil || target == nil { confidence -= 0.35 }
    if rule == "light-verb", !relation.isSymmetric, let governor, let partner = partner(of: governor, before: i) {
      emitAll(
        relation, trigger, source: .mention(partner), target: target, rule: rule, confidence: confidence - 0.05,
        modality: Modalities.stronger(purpose, light?.modality))
    }
    emitAll(
      isInKind ? kind("aids", else: relation) : relation, trigger, source: source, target: target, rule: rule,
      confidence: confidence, modality: Modalities.stronger(purpose, light?.modality))
  }

  /// «اعتقل الجيش عناصر يشتبه بانتمائهم إلى التنظيم», «300 شخص لانتمائهم إلى …»: who belongs is named close before it.
  private func belonging(before i: Int, _ agreement: Agreement, except target: Filler?) -> Filler? {
    let isCounted = { (k: Int) in
      agreement.number == .plural && mentions[k].isHuman && mentions[k].isCounted
    }
    if let k = mentions.indices.last(where: { mentions[$0].tokens.upperBound <= i && .mention($0) != target }),
      isCounted(k)
    {
      return .mention(k)
    }
    return clauses.nearestAntecedent(before: i, agreement: agreement, except: target)
  }

  /// Who imposed what is lifted, and on whom, where a clause or participle close behind says so.
  func imposition(behind start: Int) -> (source: Filler?, target: Filler)? {
    for i in start..<max(start, min(sentence.count, start + 4)) {
      if clauses.isRelative(i) { continue }
      if let predicate = clauses.predicate(at: i) {
        guard predicate.reading.pronoun != nil, isImposing(predicate) else { return nil }
        let subject = predicate.subject.flatMap { tokenEnd($0) ?? 0 > i ? $0 : nil }
        if let k = clauses.prepositional([.on, .against], after: i, limit: 6) { return (subject, .mention(k)) }
        guard let (_, agreement) = clauses.attachedPronoun([.on], after: i, limit: 2),
          let target = clauses.nearestAntecedent(before: start, agreement: agreement, except: nil)
        else { return nil }
        return (subject, target)
      }
      let isImposed = sentence.matches(.participle, at: i).contains {
        guard case .participle(let index, _) = $0.entry else { return false }
        return lexicon.participles[index].relation.name == "sanctions"
          && lexicon.participles[index].frame[.on] == .target
      }
      if isImposed { return clauses.prepositional([.on], after: i, limit: 4).map { (nil, .mention($0)) } }
      if sentence.isBarrier(i) { return nil }
    }
    return nil
  }

  private func isImposing(_ predicate: Predicate) -> Bool {
    clauses.hasSense(predicate) { $0.relation.name == "sanctions" && $0.frame[.on] == .target }
  }

  /// «تعمل تركيا مع واشنطن على تدريب …»: with whom somebody does it.
  private func partner(of governor: Predicate, before i: Int) -> Int? {
    let isJoint = clauses.hasSense(governor) {
      ["cooperates", "agrees"].contains($0.relation.name) && $0.frame[.with] == .target
    }
    guard isJoint, let partner = clauses.prepositional([.with], after: governor.token, limit: 4),
      mentions[partner].tokens.upperBound <= i
    else { return nil }
    return partner
  }

  /// «نفى الناطق باسم الجيش قصف …», «أعلن الوزير اعتقال …»: those he speaks for would have done it.
  private func sideOfSpeaker(_ governor: Predicate, _ relation: RelationKind) -> Filler? {
    guard case .mention(let k)? = governor.subject,
      mentions[k].speaksFor || relation.name == "coerces" && isPerson(.mention(k)),
      governor.verbs.contains(where: { lexicon.verbs[$0].saying != nil })
    else { return nil }
    return .side(.mention(k))
  }

  /// Whether a verb, with its complement, states help.
  private func isGiving(_ predicate: Predicate) -> Bool { sense(of: predicate)?.0.relation.name == "aids" }

  /// Who brought about the result that a verb tells of: whose act a clause between says it is, or whose the act before is.
  private func cause(of governor: Predicate, before i: Int) -> Filler? {
    let between = clauses.predicates.first {
      $0.token > governor.token && $0.token < i && $0.reading.pronoun != nil && $0.subject != nil
        && (isVerb($0, of: .claims) || $0.verbs.contains { !lexicon.verbs[$0].lights.isEmpty })
    }
    if let between { return between.subject }
    guard governor.token > 0, ["ما", "مما"].contains(sentence.text(governor.token - 1)) else { return nil }
    return candidates.last {
      $0.relation.name == "attacks" && $0.trigger.upperBound < governor.token && $0.source != nil
    }?
    .source
  }

  /// «استجابة لطلب …», «بناء على طلب …»: what somebody asked is done.
  private func isAnswered(_ i: Int) -> Bool {
    i > 0 && clauses.isOf(.answer, i - 1) || i > 1 && sentence.preposition(i - 1) == .on && clauses.isOf(.answer, i - 2)
  }

  /// «تطوير علاقاتها مع …», «إقامة وتطوير علاقات»
  private func isDeveloped(_ i: Int) -> Bool { i > 0 && clauses.isOf(.developing, i - 1) }

  /// The sanction that the last word of a phrase names: «رفع العقوبات».
  private func measure(at i: Int) -> RelationKind? {
    sentence.matches[i].lazy.compactMap { match -> RelationKind? in
      guard case .noun(let noun) = match.entry, match.end == i + 1 else { return nil }
      return lexicon.nouns[noun].relation
    }.first { $0.name == "sanctions" }
  }

  private func isDenial(_ verb: Predicate) -> Bool {
    verb.verbs.contains { lexicon.verbs[$0].saying == .deny } || isRefusal(verb)
  }

  private func isRefusal(_ verb: Predicate) -> Bool {
    clauses.hasSense(verb) { $0.relation.name == "rejects" && $0.frame[.object] != nil }
  }

  private func start(of filler: Filler) -> Int {
    switch filler {
    case .mention(let k), .only(let k): mentions[k].start
    case .nisba(let token, _): token
    case .side(let filler): start(of: filler)
    default: Int.max
    }
  }

  /// «التدخل في الشؤون الداخلية للدول», «في شؤون الدول»: whose affairs.
  private func ownerOfAffairs(after i: Int) -> Filler? {
    guard let q = affairs(after: i) else { return nil }
    if let genitive = genitiveMention(after: q) { return .mention(genitive) }
    return clauses.prepositional([.for], after: q, limit: 4).map { .mention($0) }
  }

  /// The word «شؤون» close behind a noun.
  func affairs(after i: Int) -> Int? {
    (i..<min(sentence.count, i + 9)).first { sentence.text($0).hasSuffix("شؤون") }
  }

  /// «زيارة الرئيس القاهرة», «لقاء المبعوث الوزير»: what stands right behind the agent of a verbal noun, without a preposition.
  private func bareObject(behind agent: Int, _ relation: RelationKind) -> Int? {
    guard
      relation.plover == "CONSULT" && (isPerson(.mention(agent)) || kindOfActor(agent) == .person)
        || relation.name == "attacks" && isPower(.mention(agent))
    else { return nil }
    let end = clauses.groupEnd(agent)
    guard end < sentence.count, clauses.startAt[end] >= 0 else { return nil }
    let other = mentions[clauses.startAt[end]]
    return other.isBare && other.conjunction == nil ? clauses.startAt[end] : nil
  }

  /// Whether a word stands behind one of some prepositions that is written together with it.
  private func isSlot(_ start: Int, _ slots: [Preposition]) -> Bool {
    var i = start
    // «إدانة المملكة واستنكارها للجريمة»
    if let next = clauses.relationNoun(i), next.reading.conjunction != nil, next.reading.pronoun != nil { i = next.end }
    // «دعم مصر الكامل للجهود»
    if i + 1 < sentence.count, sentence.hasArticle(i), clauses.mentionAt[i] < 0, !clauses.isPredicate(i) { i += 1 }
    guard i < sentence.count else { return false }
    // «شكره لما فعله الوزير»
    if slots.contains(.for), sentence.text(i) == "لما" { return true }
    if sentence.matches[i].isEmpty {
      return sentence.word(i)?.splits.contains { slots.contains($0.preposition) && $0.stem.count > 3 } == true
    }
    return sentence.matches[i].contains { $0.reading.preposition != .none && slots.contains($0.reading.preposition) }
  }

  /// Whether a filler stands within three tokens, with no sign between.
  private func followsClosely(_ filler: Filler?, _ i: Int) -> Bool {
    guard case .mention(let k)? = filler else { return false }
    let start = mentions[k].start
    return start - i <= 5
      && !stride(from: i + 1, to: start, by: 1).contains {
        sentence.tokens[$0].kind == .sign && !sentence.isQuote($0) && !sentence.tokens[$0].isSign("(")
      }
  }

  func isFacility(_ filler: Filler?) -> Bool {
    guard case .mention(let k)? = filler else { return false }
    return isFacility(k)
  }

  /// An area or a building: «مدينة سنجار».
  func isFacility(_ k: Int) -> Bool {
    guard case .noun(let head) = mentions[k].head else { return false }
    return lexicon.heads[head].kind == .facility
  }

  func isPlace(_ k: Int) -> Bool { [.place, .state].contains(kindOfActor(k)) }

  /// The mention that stands as genitive right after a noun.
  func genitiveMention(after i: Int) -> Int? {
    guard i + 1 < sentence.count else { return nil }
    var q = i + 1
    while q < sentence.count, sentence.isQuote(q) { q += 1 }
    guard q < sentence.count else { return nil }
    let k = clauses.startAt[q]
    guard k >= 0, mentions[k].conjunction == nil else { return nil }
    return mentions[k].isGenitive(of: i) || mentions[k].governor == .none && mentions[k].start > i + 1 && q > i + 1
      ? k : nil
  }

  /// The mention behind one of these prepositions, not far from a token.
  private func mention(behind prepositions: [Preposition], after i: Int) -> Filler? {
    guard let k = clauses.prepositional(prepositions, after: i, limit: 9) else { return nil }
    // «غارات في اليمن على مواقع الجماعة»: where it was, and then whom it struck.
    if mentions[k].preposition == .in, isPlace(k), prepositions.contains(.on),
      let struck = clauses.prepositional([.on, .against], after: clauses.groupEnd(k) - 1, limit: 3)
    {
      return .mention(struck)
    }
    return .mention(k)
  }

  /// «بين واشنطن من جهة، وطهران من جهة أخرى»: the second party further on.
  private func secondParty(after k: Int) -> Int? {
    var q = mentions[k].tokens.upperBound
    let end = min(sentence.count, q + 14)
    // «بين الجيش مدعوما بالميليشيات والعشائر من جهة، والمسلحين …»
    let reach = (q..<min(sentence.count, q + 26)).first { sentence.isBarrier($0) } ?? min(sentence.count, q + 26)
    if let side = (q..<max(q, reach)).first(where: { clauses.isOf(.side, $0) }), side > q,
      sentence.preposition(side - 1) == .from,
      let next = (side + 1..<max(side + 1, min(sentence.count, side + 4))).first(where: { clauses.startAt[$0] >= 0 })
    {
      return clauses.startAt[next]
    }
    while q < end {
      let m = clauses.startAt[q]
      if m >= 0, mentions[m].conjunction == .and { return m }
      if sentence.tokens[q].isSign(".", "؛", ":") || clauses.isPredicate(q) && m < 0 { return nil }
      q += 1
    }
    return nil
  }

  /// A party and all that are joined to it: «وقوات النظام والمسلحين الموالين لها من طرف آخر».
  private func partners(of k: Int) -> [Int] {
    var partners = clauses.groupMembers(k).filter { $0 >= k }
    while let last = partners.last, last + 1 < mentions.count, mentions[last + 1].conjunction == .and,
      mentions[last + 1].start == mentions[last].tokens.upperBound
    {
      partners.append(last + 1)
    }
    return partners
  }

  /// A light verb in a relative clause on the noun: «هجمات شنتها», «الحرب التي تشنها».
  func relativeLightVerb(after end: Int) -> Int? {
    var q = end
    while q < sentence.count, q < end + 9 {
      if sentence.tokens[q].isSign(".", "؛", "؟") || sentence.isComplementizer(q) { return nil }
      let k = clauses.predicateAt[q]
      if k >= 0 {
        let predicate = clauses.predicates[k]
        guard predicate.object == nil, takesUpNoun(predicate),
          predicate.verbs.contains(where: {
            !lexicon.verbs[$0].lights.isEmpty || lexicon.verbs[$0].relations.contains { $0.relation.name == "leads" }
          })
        else { return nil }
        return describes(end..<q) ? k : nil
      }
      q += 1
    }
    return nil
  }

  /// «التي تشنها», «التي يقوم بها»: a pronoun on the verb, or behind its preposition, stands for the noun.
  private func takesUpNoun(_ predicate: Predicate) -> Bool {
    if case .third? = predicate.reading.pronoun { return true }
    // «زيارة يعتزم الملك القيام بها»
    if let act = (predicate.token + 1..<max(predicate.token + 1, min(sentence.count, predicate.token + 7))).first(
      where: {
        sentence.text($0) == "القيام"
      })
    {
      return clauses.attachedPronoun([.by], after: act, limit: 1) != nil
    }
    let prepositions = predicate.verbs.flatMap { lexicon.verbs[$0].lights.map(\.preposition) }.filter { $0 != .none }
    return clauses.attachedPronoun(prepositions, after: predicate.token, limit: 1) != nil
  }

  /// Whether nothing but adjectives and phrases of a preposition with its actor stands between a noun and its relative clause:
  /// «الإفراج عن بولارد لقاء تخفيف الحملة التي شنتها» is no such.
  private func describes(_ gap: Range<Int>) -> Bool {
    var q = gap.lowerBound
    while q < gap.upperBound, !clauses.isRelative(q) {
      let k = clauses.mentionAt[q]
      if k >= 0 {
        q = mentions[k].tokens.upperBound
        continue
      }
      if isTime(q) {
        q += 1
        continue
      }
      if sentence.preposition(q) != nil {
        guard q + 1 < gap.upperBound, clauses.mentionAt[q + 1] >= 0 || sentence.has(.time, at: q + 1) else {
          return false
        }
      } else if sentence.tokens[q].kind == .word, clauses.relationNoun(q) != nil {
        return false
      }
      q += 1
    }
    return true
  }

  /// Whether a verb asks for, allows or alleges an act of another in this slot; what one threatens, refuses or agrees to is one's own.
  func takesAct(_ predicate: Predicate, _ preposition: Preposition) -> Bool {
    clauses.hasSense(predicate) { sense in
      if ["threatens", "rejects", "agrees"].contains(sense.relation.name) { return false }
      return preposition == .none ? sense.frame[.object] == .act : sense.frame[preposition] == .act
    }
  }

  /// «تعرض السفير ل …», «بتعرضها إلى …»: who is said to suffer an act, in a verbal noun before its preposition.
  private func sufferer(of i: Int, _ match: Sentence.Match) -> Filler? {
    guard let q = (max(0, i - 9)..<i).last(where: { sentence.isOf(.undergoing, $0) }),
      !(q..<i).contains(where: { sentence.isBarrier($0) }),
      let preposition = precedingPreposition(chainStart(i), match), [.for, .to].contains(preposition)
    else { return nil }
    if q + 1 < i, clauses.startAt[q + 1] >= 0 {
      // «تعرض السفير ل …» with a noun in the nominative is the verb.
      return clauses.predicate(at: q)?.subject == nil ? .mention(clauses.startAt[q + 1]) : nil
    }
    for (ending, pronoun) in Word.Pronoun.endings where sentence.text(q).hasSuffix(ending) {
      if case .third(let agreement) = pronoun { return clauses.antecedentActor(before: q, agreement: agreement) }
    }
    return nil
  }
}
