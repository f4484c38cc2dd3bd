import ActorGraph

extension Measure {
  /// What Arabic notes under a picture call it.
  var arabicName: String {
    switch name {
    case "degree": "الدرجة"
    case "in-degree": "الدرجة الواردة"
    case "out-degree": "الدرجة الصادرة"
    case "strength": "القوة"
    case "in-strength": "القوة الواردة"
    case "out-strength": "القوة الصادرة"
    case "betweenness": "المركزية البينية"
    case "closeness": "مركزية القرب"
    case "harmonic": "المركزية التوافقية"
    case "pagerank": "مؤشر PageRank"
    case "eigenvector": "مركزية المتجه الذاتي"
    case "katz": "مركزية كاتز"
    case "hub": "المحورية (HITS)"
    case "authority": "المرجعية (HITS)"
    case "core": "رتبة النواة"
    case "clustering": "معامل التجمع"
    case "constraint": "القيد"
    case "effective-size": "الحجم الفعال"
    case "reciprocity": "التبادلية"
    default: name
    }
  }
}
