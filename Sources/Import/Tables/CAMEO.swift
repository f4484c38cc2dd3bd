import Relations

/// The Conflict and Mediation Event Observations scheme, version 1.1b3: each code, the relation kind it becomes, its label.
enum CAMEO {
  /// The relation kind of a code, `nil` when there is no such code.
  ///
  /// An unknown finer code counts as the code it refines.
  static func kind(_ code: String) -> RelationKind? {
    // Spreadsheets drop the 0 in front of 043.
    var code = byCode[code] == nil && byCode["0\(code)"] != nil ? "0\(code)" : code
    while code.count >= 2 {
      if let name = byCode[code] { return kinds[name] }
      code.removeLast()
    }
    return nil
  }

  /// The kind of a label (`Make an appeal or request`), compared without case and punctuation.
  static func kind(label: String) -> RelationKind? { byLabel[key(label)].flatMap { kind($0) } }

  /// The code of a label, `nil` when no code has it.
  static func code(label: String) -> String? { byLabel[key(label)] }

  /// Whether the code tells of a visit from the side of the host.
  static func isHosting(_ code: String) -> Bool { code == "043" || code == "43" }

  /// A public statement: the one root of CAMEO that the ontology has nothing for.
  static let comments = RelationKind(
    name: "comments", meaning: "makes a public statement to or about", cameo: "01", quad: .verbalCooperation,
    intensity: 0)

  private static let kinds: [String: RelationKind] =
    Dictionary(uniqueKeysWithValues: (Ontology.builtIn.kinds + [comments]).map { ($0.name, $0) })

  private static let rows = table.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
  private static let byCode = Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
  /// Roots and their plain case share a label; the plain case wins.
  private static let byLabel = Dictionary(rows.map { (key($0[2]), $0[0]) }, uniquingKeysWith: { $1 })

  /// The letters in lower case; no label of CAMEO has any but those of English.
  private static func key(_ label: String) -> String {
    String(decoding: label.utf8.lazy.map { $0 | 0x20 }.filter { 97...122 ~= $0 || $0 >= 128 }, as: UTF8.self)
  }

  private static let table = """
    01\tcomments\tMake public statement
    010\tcomments\tMake statement
    011\tcomments\tDecline comment
    012\tcomments\tMake pessimistic comment
    013\tcomments\tMake optimistic comment
    014\tcomments\tConsider policy option
    015\tcomments\tAcknowledge or claim responsibility
    016\tcomments\tDeny responsibility
    017\tcomments\tEngage in symbolic act
    018\tcomments\tMake empathetic comment
    019\tcomments\tExpress accord
    02\trequests\tAppeal
    020\trequests\tMake an appeal or request
    021\trequests\tAppeal for material cooperation
    0211\trequests\tAppeal for economic cooperation
    0212\trequests\tAppeal for military cooperation
    0213\trequests\tAppeal for judicial cooperation
    0214\trequests\tAppeal for intelligence
    022\trequests\tAppeal for diplomatic cooperation (such as policy support)
    023\trequests\tAppeal for aid
    0231\trequests\tAppeal for economic aid
    0232\trequests\tAppeal for military aid
    0233\trequests\tAppeal for humanitarian aid
    0234\trequests\tAppeal for military protection or peacekeeping
    024\trequests\tAppeal for political reform
    0241\trequests\tAppeal for change in leadership
    0242\trequests\tAppeal for policy change
    0243\trequests\tAppeal for rights
    0244\trequests\tAppeal for change in institutions, regime
    025\trequests\tAppeal to yield
    0251\trequests\tAppeal for easing of administrative sanctions
    0252\trequests\tAppeal for easing of political dissent
    0253\trequests\tAppeal for release of persons or property
    0254\trequests\tAppeal for easing of economic sanctions, boycott, or embargo
    0255\trequests\tAppeal for target to allow international involvement (non-mediation)
    0256\trequests\tAppeal for de-escalation of military engagement
    026\trequests\tAppeal to others to meet or negotiate
    027\trequests\tAppeal to others to settle dispute
    028\trequests\tAppeal to engage in or accept mediation
    03\tagrees\tExpress intent to cooperate
    030\tagrees\tExpress intent to cooperate
    031\tagrees\tExpress intent to engage in material cooperation
    0311\tagrees\tExpress intent to cooperate economically
    0312\tagrees\tExpress intent to cooperate militarily
    0313\tagrees\tExpress intent to cooperate on judicial matters
    0314\tagrees\tExpress intent to cooperate on intelligence
    032\tagrees\tExpress intent to engage in diplomatic cooperation (such as policy support)
    033\tagrees\tExpress intent to provide material aid
    0331\tagrees\tExpress intent to provide economic aid
    0332\tagrees\tExpress intent to provide military aid
    0333\tagrees\tExpress intent to provide humanitarian aid
    0334\tagrees\tExpress intent to provide military protection or peacekeeping
    034\tagrees\tExpress intent to institute political reform
    0341\tagrees\tExpress intent to change leadership
    0342\tagrees\tExpress intent to change policy
    0343\tagrees\tExpress intent to provide rights
    0344\tagrees\tExpress intent to change institutions, regime
    035\tagrees\tExpress intent to yield
    0351\tagrees\tExpress intent to ease administrative sanctions
    0352\tagrees\tExpress intent to ease popular dissent
    0353\tagrees\tExpress intent to release persons or property
    0354\tagrees\tExpress intent to ease economic sanctions, boycott, or embargo
    0355\tagrees\tExpress intent to allow international involvement (non-mediation)
    0356\tagrees\tExpress intent to de-escalate military engagement
    036\tagrees\tExpress intent to meet or negotiate
    037\tagrees\tExpress intent to settle dispute
    038\tagrees\tExpress intent to accept mediation
    039\tagrees\tExpress intent to mediate
    04\tmeets\tConsult
    040\tmeets\tConsult
    041\tcalls\tDiscuss by telephone
    042\tvisits\tMake a visit
    043\tvisits\tHost a visit
    044\tmeets\tMeet at a 'third' location
    045\tmediates\tMediate
    046\tnegotiates\tEngage in negotiation
    05\tsupports\tEngage in diplomatic cooperation
    050\tsupports\tEngage in diplomatic cooperation
    051\tsupports\tPraise or endorse
    052\tsupports\tDefend verbally
    053\tsupports\tRally support on behalf of
    054\tsupports\tGrant diplomatic recognition
    055\tsupports\tApologize
    056\tsupports\tForgive
    057\tagrees\tSign formal agreement
    06\tcooperates\tEngage in material cooperation
    060\tcooperates\tEngage in material cooperation
    061\tcooperates\tCooperate economically
    062\tcooperates\tCooperate militarily
    063\tcooperates\tEngage in judicial cooperation
    064\tcooperates\tShare intelligence or information
    07\taids\tProvide aid
    070\taids\tProvide aid
    071\taids\tProvide economic aid
    072\taids\tProvide military aid
    073\taids\tProvide humanitarian aid
    074\taids\tProvide military protection or peacekeeping
    075\taids\tGrant asylum
    08\tconcedes\tYield
    080\tconcedes\tYield
    081\tconcedes\tEase administrative sanctions
    0811\tconcedes\tEase restrictions on political freedoms
    0812\tconcedes\tEase ban on political parties or politicians
    0813\tconcedes\tEase curfew
    0814\tconcedes\tEase state of emergency or martial law
    082\tconcedes\tEase political dissent
    083\tconcedes\tAccede to requests or demands for political reform
    0831\tconcedes\tAccede to demands for change in leadership
    0832\tconcedes\tAccede to demands for change in policy
    0833\tconcedes\tAccede to demands for rights
    0834\tconcedes\tAccede to demands for change in institutions, regime
    084\tconcedes\tReturn, release
    0841\tconcedes\tReturn, release person(s)
    0842\tconcedes\tReturn, release property
    085\tconcedes\tEase economic sanctions, boycott, embargo
    086\tconcedes\tAllow international involvement
    0861\tconcedes\tReceive deployment of peacekeepers
    0862\tconcedes\tReceive inspectors
    0863\tconcedes\tAllow humanitarian access
    087\tconcedes\tDe-escalate military engagement
    0871\tconcedes\tDeclare truce, ceasefire
    0872\twithdraws\tEase military blockade
    0873\twithdraws\tDemobilize armed forces
    0874\twithdraws\tRetreat or surrender militarily
    09\taccuses\tInvestigate
    090\taccuses\tInvestigate
    091\taccuses\tInvestigate crime, corruption
    092\taccuses\tInvestigate human rights abuses
    093\taccuses\tInvestigate military action
    094\taccuses\tInvestigate war crimes
    10\trequests\tDemand
    100\trequests\tDemand
    101\trequests\tDemand material cooperation
    1011\trequests\tDemand economic cooperation
    1012\trequests\tDemand military cooperation
    1013\trequests\tDemand judicial cooperation
    1014\trequests\tDemand intelligence cooperation
    102\trequests\tDemand diplomatic cooperation (such as policy support)
    103\trequests\tDemand material aid
    1031\trequests\tDemand economic aid
    1032\trequests\tDemand military aid
    1033\trequests\tDemand humanitarian aid
    1034\trequests\tDemand military protection or peacekeeping
    104\trequests\tDemand political reform
    1041\trequests\tDemand change in leadership
    1042\trequests\tDemand policy change
    1043\trequests\tDemand rights
    1044\trequests\tDemand change in institutions, regime
    105\trequests\tDemand that target yields
    1051\trequests\tDemand easing of administrative sanctions
    1052\trequests\tDemand easing of political dissent
    1053\trequests\tDemand release of persons or property
    1054\trequests\tDemand easing of economic sanctions, boycott, or embargo
    1055\trequests\tDemand that target allows international involvement (non-mediation)
    1056\trequests\tDemand de-escalation of military engagement
    106\trequests\tDemand meeting, negotiation
    107\trequests\tDemand settling of dispute
    108\trequests\tDemand mediation
    11\taccuses\tDisapprove
    110\taccuses\tDisapprove
    111\taccuses\tCriticize or denounce
    112\taccuses\tAccuse
    1121\taccuses\tAccuse of crime, corruption
    1122\taccuses\tAccuse of human rights abuses
    1123\taccuses\tAccuse of aggression
    1124\taccuses\tAccuse of war crimes
    1125\taccuses\tAccuse of espionage, treason
    113\taccuses\tRally opposition against
    114\taccuses\tComplain officially
    115\taccuses\tBring lawsuit against
    116\taccuses\tfind guilty or liable (legally)
    12\trejects\tReject
    120\trejects\tReject
    121\trejects\tReject material cooperation
    1211\trejects\tReject economic cooperation
    1212\trejects\tReject military cooperation
    1213\trejects\tReject judicial cooperation
    122\trejects\tReject request or demand for material aid
    1221\trejects\tReject request for economic aid
    1222\trejects\tReject request for military aid
    1223\trejects\tReject request for humanitarian aid
    1224\trejects\tReject request for military protection or peacekeeping
    123\trejects\tReject request or demand for political reform
    1231\trejects\tReject request for change in leadership
    1232\trejects\tReject request for policy change
    1233\trejects\tReject request for rights
    1234\trejects\tReject request for change in institutions, regime
    124\trejects\tRefuse to yield
    1241\trejects\tRefuse to ease administrative sanctions
    1242\trejects\tRefuse to ease popular dissent
    1243\trejects\tRefuse to release persons or property
    1244\trejects\tRefuse to ease economic sanctions, boycott, or embargo
    1245\trejects\tRefuse to allow international involvement (non mediation)
    1246\trejects\tRefuse to de-escalate military engagement
    125\trejects\tReject proposal to meet, discuss, or negotiate
    126\trejects\tReject mediation
    127\trejects\tReject plan, agreement to settle dispute
    128\trejects\tDefy norms, law
    129\trejects\tVeto
    13\tthreatens\tThreaten
    130\tthreatens\tThreaten
    131\tthreatens\tThreaten non-force
    1311\tthreatens\tThreaten to reduce or stop aid
    1312\tthreatens\tThreaten with sanctions, boycott, embargo
    1313\tthreatens\tThreaten to reduce or break relations
    132\tthreatens\tThreaten with administrative sanctions
    1321\tthreatens\tThreaten with restrictions on political freedoms
    1322\tthreatens\tThreaten to ban political parties or politicians
    1323\tthreatens\tThreaten to impose curfew
    1324\tthreatens\tThreaten to impose state of emergency or martial law
    133\tthreatens\tThreaten with political dissent, protest
    134\tthreatens\tThreaten to halt negotiations
    135\tthreatens\tThreaten to halt mediation
    136\tthreatens\tThreaten to halt international involvement (non-mediation)
    137\tthreatens\tThreaten with repression
    138\tthreatens\tThreaten with military force
    1381\tthreatens\tThreaten blockade
    1382\tthreatens\tThreaten occupation
    1383\tthreatens\tThreaten unconventional violence
    1384\tthreatens\tThreaten conventional attack
    1385\tthreatens\tThreaten attack with WMD
    139\tthreatens\tGive ultimatum
    14\tprotests\tProtest
    140\tprotests\tEngage in political dissent
    141\tprotests\tDemonstrate or rally
    1411\tprotests\tDemonstrate for leadership change
    1412\tprotests\tDemonstrate for policy change
    1413\tprotests\tDemonstrate for rights
    1414\tprotests\tDemonstrate for change in institutions, regime
    142\tprotests\tConduct hunger strike
    1421\tprotests\tConduct hunger strike for leadership change
    1422\tprotests\tConduct hunger strike for policy change
    1423\tprotests\tConduct hunger strike for rights
    1424\tprotests\tConduct hunger strike for change in institutions, regime
    143\tprotests\tConduct strike or boycott
    1431\tprotests\tConduct strike or boycott for leadership change
    1432\tprotests\tConduct strike or boycott for policy change
    1433\tprotests\tConduct strike or boycott for rights
    1434\tprotests\tConduct strike or boycott for change in institutions, regime
    144\tprotests\tObstruct passage, block
    1441\tprotests\tObstruct passage to demand leadership change
    1442\tprotests\tObstruct passage to demand policy change
    1443\tprotests\tObstruct passage to demand rights
    1444\tprotests\tObstruct passage to demand change in institutions, regime
    145\tprotests\tProtest violently, riot
    1451\tprotests\tEngage in violent protest for leadership change
    1452\tprotests\tEngage in violent protest for policy change
    1453\tprotests\tEngage in violent protest for rights
    1454\tprotests\tEngage in violent protest for change in institutions, regime
    15\tmobilizes\tExhibit force posture
    150\tmobilizes\tDemonstrate military or police power
    151\tmobilizes\tIncrease police alert status
    152\tmobilizes\tIncrease military alert status
    153\tmobilizes\tMobilize or increase police power
    154\tmobilizes\tMobilize or increase armed forces
    16\tsanctions\tReduce relations
    160\tsanctions\tReduce relations
    161\tsanctions\tReduce or break diplomatic relations
    162\tsanctions\tReduce or stop material aid
    1621\tsanctions\tReduce or stop economic assistance
    1622\tsanctions\tReduce or stop military assistance
    1623\tsanctions\tReduce or stop humanitarian assistance
    163\tsanctions\tImpose embargo, boycott, or sanctions
    164\tsanctions\tHalt negotiations
    165\tsanctions\tHalt mediation
    166\tsanctions\tExpel or withdraw
    1661\tsanctions\tExpel or withdraw peacekeepers
    1662\tsanctions\tExpel or withdraw inspectors, observers
    1663\tsanctions\tExpel or withdraw aid agencies
    17\tcoerces\tCoerce
    170\tcoerces\tCoerce
    171\tcoerces\tSeize or damage property
    1711\tcoerces\tConfiscate property
    1712\tcoerces\tDestroy property
    172\tcoerces\tImpose administrative sanctions
    1721\tcoerces\tImpose restrictions on political freedoms
    1722\tcoerces\tBan political parties or politicians
    1723\tcoerces\tImpose curfew
    1724\tcoerces\tImpose state of emergency or martial law
    173\tcoerces\tArrest, detain, or charge with legal action
    174\tcoerces\tExpel or deport individuals
    175\tcoerces\tUse tactics of violent repression
    18\tattacks\tAssault
    180\tattacks\tUse unconventional violence
    181\tattacks\tAbduct, hijack, or take hostage
    182\tattacks\tPhysically assault
    1821\tattacks\tSexually assault
    1822\tattacks\tTorture
    1823\tattacks\tKill by physical assault
    183\tattacks\tConduct suicide, car, or other non-military bombing
    1831\tattacks\tCarry out suicide bombing
    1832\tattacks\tCarry out car bombing
    1833\tattacks\tCarry out roadside bombing
    184\tattacks\tUse as human shield
    185\tattacks\tAttempt to assassinate
    186\tattacks\tAssassinate
    19\tattacks\tFight
    190\tattacks\tUse conventional military force
    191\tattacks\tImpose blockade, restrict movement
    192\tattacks\tOccupy territory
    193\tattacks\tfight with small arms and light weapons
    194\tattacks\tfight with artillery and tanks
    195\tattacks\tEmploy aerial weapons
    196\tattacks\tViolate ceasefire
    20\tattacks\tUse unconventional mass violence
    200\tattacks\tUse unconventional mass violence
    201\tattacks\tEngage in mass expulsion
    202\tattacks\tEngage in mass killings
    203\tattacks\tEngage in ethnic cleansing
    204\tattacks\tUse weapons of mass destruction
    2041\tattacks\tUse chemical, biological, or radiological weapons
    2042\tattacks\tDetonate nuclear weapons
    """
}
