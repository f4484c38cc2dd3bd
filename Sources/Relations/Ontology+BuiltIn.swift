extension Ontology {
  /// The twenty event kinds and six ties that extraction emits.
  ///
  /// PLOVER types and modes: PLOVER 2.0 codebook. CAMEO codes: CAMEO 1.1b3. Intensities: Goldstein 1992 as extended to
  /// CAMEO and used by ICEWS.
  public static let builtIn: Ontology = {
    do { return try Ontology().adding(table: table, file: "built-in relations") } catch {
      preconditionFailure("\(error)")
    }
  }()

  private static let table = """
    meets\tmeets, receives, sits down with, attends a meeting with\tCONSULT\t-\t040\tverbal cooperation\t1\tyes
    visits\ttravels to the target's place or is hosted by it\tCONSULT\tvisit\t042\tverbal cooperation\t1.9\tno
    calls\ttalks by telephone, letter or video; exchanges messages\tCONSULT\tphone\t041\tverbal cooperation\t1\tyes
    negotiates\tholds talks, dialogue, discussions, negotiations\tCONSULT\t-\t046\tverbal cooperation\t7\tyes
    mediates\tmediates between the target and others\tCONSULT\tthird-party\t045\tverbal cooperation\t5\tno
    agrees\treaches or accepts an agreement, consents, signs\tAGREE\t-\t057\tverbal cooperation\t8\tyes
    supports\tbacks, praises, welcomes, defends in words or diplomatically\tSUPPORT\t-\t051\tverbal cooperation\t3.4\tno
    cooperates\tacts jointly, exchanges, coordinates, trades\tCOOPERATE\t-\t060\tmaterial cooperation\t6\tyes
    aids\tgives money, arms, training, shelter, humanitarian or military help\tAID\t-\t070\tmaterial cooperation\t7\tno
    concedes\tyields, releases, lifts a measure, ceases fire, resigns to a demand\tCONCEDE\t-\t080\tmaterial cooperation\t5\tno
    withdraws\tpulls forces or people back from\tRETREAT\twithdraw\t0874\tmaterial cooperation\t10\tno
    requests\tasks, urges, calls on, demands\tREQUEST\t-\t10\tverbal conflict\t-5\tno
    accuses\taccuses, blames, condemns, criticises, complains about\tACCUSE\t-\t11\tverbal conflict\t-2\tno
    rejects\trefuses, rejects, vetoes\tREJECT\t-\t12\tverbal conflict\t-4\tno
    threatens\tthreatens, warns of force or punishment, gives an ultimatum\tTHREATEN\t-\t13\tverbal conflict\t-6\tno
    protests\tdemonstrates, strikes, riots against\tPROTEST\tdemo\t141\tmaterial conflict\t-6.5\tno
    sanctions\tsanctions, embargoes, breaks or reduces relations, expels diplomats\tSANCTION\t-\t163\tmaterial conflict\t-8\tno
    mobilizes\tdeploys, arms or alerts forces against or in\tMOBILIZE\ttroops\t154\tmaterial conflict\t-7.2\tno
    coerces\tarrests, tries, seizes, occupies, besieges, expels, represses\tCOERCE\t-\t173\tmaterial conflict\t-5\tno
    attacks\tstrikes, kills, bombs, fights, clashes with, invades\tASSAULT\t-\t190\tmaterial conflict\t-10\tno
    leads\theads or commands\t-\t-\t-\ttie\t-\tno
    backs\tstands behind with arms, money or favour\t-\t-\t-\ttie\t-\tno
    affiliated\tis linked, loyal or sworn to\t-\t-\t-\ttie\t-\tno
    member\tbelongs to, has joined\t-\t-\t-\ttie\t-\tno
    allied\tis in an alliance with\t-\t-\t-\ttie\t-\tyes
    opposes\tstands against\t-\t-\t-\ttie\t-\tyes
    """
}
