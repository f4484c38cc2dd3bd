import Export
import Foundation
import Relations
import Testing

@testable import Rendering

/// Colours as people with normal, protan, deutan and tritan vision see them (Machado, Oliveira and Fernandes 2009).
private let visions: [[[Double]]] = [
  [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.011820, 0.042940, 0.968881]],
  [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.303900]],
]

private func linear(_ hex: String) -> [Double] {
  let value = Int(hex.dropFirst(), radix: 16)!
  return [value >> 16, value >> 8 & 255, value & 255].map {
    let c = Double($0) / 255
    return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4)
  }
}

private func lab(_ rgb: [Double]) -> [Double] {
  let x = 0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]
  let y = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2]
  let z = 0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]
  func f(_ t: Double) -> Double { t > 0.008856 ? cbrt(t) : 7.787 * t + 16.0 / 116 }
  let (fx, fy, fz) = (f(x / 0.95047), f(y), f(z / 1.08883))
  return [116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz)]
}

/// The least CIE 1976 ΔE between two colours under any of the visions.
private func difference(_ a: String, _ b: String) -> Double {
  visions.map { matrix in
    func seen(_ hex: String) -> [Double] {
      let rgb = linear(hex)
      return lab(matrix.map { row in min(1, max(0, zip(row, rgb).map(*).reduce(0, +))) })
    }
    return zip(seen(a), seen(b)).map { ($0 - $1) * ($0 - $1) }.reduce(0, +).squareRoot()
  }.min()!
}

private func contrast(_ a: String, _ b: String) -> Double {
  func luminance(_ hex: String) -> Double { zip([0.2126, 0.7152, 0.0722], linear(hex)).map(*).reduce(0, +) }
  let (x, y) = (luminance(a), luminance(b))
  return (max(x, y) + 0.05) / (min(x, y) + 0.05)
}

@Test(arguments: Style.Theme.allCases)
func quadClassesAndSortsOfActorsAreToldApartByEveryEye(_ theme: Style.Theme) {
  let colors = Colors(theme)
  for palette in [RelationKind.Quad.allCases.map(colors.color), Palette.Group.allCases.map(colors.color)] {
    for (i, a) in palette.enumerated() {
      #expect(contrast(a, colors.background) >= 3, "\(a)")
      for b in palette[..<i] { #expect(difference(a, b) >= 15, "\(a) \(b)") }
    }
  }
}

@Test(arguments: Style.Theme.allCases)
func textIsReadable(_ theme: Style.Theme) {
  let colors = Colors(theme)
  #expect(contrast(colors.text, colors.background) >= 7)
  #expect(contrast(colors.muted, colors.background) >= 4.5)
  for group in Palette.Group.allCases { #expect(contrast(colors.text, colors.tint(group)) >= 7) }
  for rank in 0..<Colors.communityLimit { #expect(contrast(colors.text, colors.community(rank)) >= 7) }
}
